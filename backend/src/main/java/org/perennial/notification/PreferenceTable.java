package org.perennial.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.Ids;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How people want their mails; who has no row gets them at once. */
@Component
class PreferenceTable {

    private final JdbcClient jdbc;

    PreferenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    MailMode of(UUID person) {
        return of(java.util.List.of(person)).getOrDefault(person, MailMode.AT_ONCE);
    }

    /** The modes of those who chose one. */
    Map<UUID, MailMode> of(Collection<UUID> people) {
        Map<UUID, MailMode> modes = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("select person_id, mode from mail_preference where person_id in (:people)")
                    .paramSource(new MapSqlParameterSource("people", people))
                    .query((row, number) -> modes.put(row.getObject(1, UUID.class), MailMode.valueOf(row.getString(2))))
                    .list();
        }
        return modes;
    }

    void choose(UUID person, MailMode mode) {
        if (jdbc.sql("update mail_preference set mode = ? where person_id = ?").params(mode.name(), person).update() == 0) {
            jdbc.sql("insert into mail_preference (person_id, mode, leave_token) values (?, ?, ?)")
                    .params(person, mode.name(), Ids.secret())
                    .update();
        }
    }

    /** Proves that a request to end digests comes from such a mail; empty for who never chose. */
    Optional<String> leaveToken(UUID person) {
        return jdbc.sql("select leave_token from mail_preference where person_id = ?").param(person).query(String.class).optional();
    }

    Optional<UUID> byLeaveToken(String token) {
        return jdbc.sql("select person_id from mail_preference where leave_token = ?").param(token).query(UUID.class).optional();
    }
}
