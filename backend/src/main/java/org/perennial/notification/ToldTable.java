package org.perennial.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of notices: written once per receiver, read by each receiver alone. */
@Component
class ToldTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String COLUMNS =
            "n.id, n.person_id, n.kind, n.case_id, n.item_id, n.path, n.mandatory, n.cause, n.facts, n.made_at, n.read_at, n.group_id";

    private final JdbcClient jdbc;
    private final Rows rows;

    ToldTable(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @param mailDueAt when it goes into a mail; null for never */
    void insert(Told told, String facts, @Nullable Instant mailDueAt, boolean digest) {
        rows.write(
                """
                insert into notification (id, person_id, kind, case_id, item_id, path, mandatory, cause, facts, made_at, group_id,
                    mail_due_at, mail_digest)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                told.id(),
                told.id(), told.personId(), told.kind(), told.caseId(), told.itemId(), told.path(), told.mandatory(), told.cause(),
                facts, at(told.madeAt()), told.groupId(), mailDueAt == null ? null : at(mailDueAt), digest);
    }

    /** The unread first one of that cause since {@code since}, to which another belongs. */
    Optional<UUID> first(UUID person, String cause, Instant since) {
        return jdbc.sql(
                        """
                        select id from notification
                        where person_id = ? and read_at is null and cause = ? and group_id is null and made_at >= ?
                        order by made_at limit 1
                        """)
                .params(person, cause, at(since))
                .query(UUID.class)
                .optional();
    }

    /** First ones newest first, or those of one group; from after the given place. */
    List<Told> page(UUID person, boolean unreadOnly, @Nullable UUID group, @Nullable Place after, int limit) {
        List<Object> params = new ArrayList<>(List.of(person));
        StringBuilder sql = new StringBuilder("select " + COLUMNS
                + ", (select count(*) from notification m where m.group_id = n.id) as more from notification n where n.person_id = ?");
        if (group == null) {
            sql.append(" and n.group_id is null");
        } else {
            sql.append(" and (n.id = ? or n.group_id = ?)");
            params.add(group);
            params.add(group);
        }
        if (unreadOnly) {
            sql.append(" and n.read_at is null");
        }
        if (after != null) {
            sql.append(" and (n.made_at < ? or (n.made_at = ? and n.id < ?))");
            params.add(at(after.madeAt()));
            params.add(at(after.madeAt()));
            params.add(after.id());
        }
        sql.append(" order by n.made_at desc, n.id desc limit ?");
        params.add(limit);
        return jdbc.sql(sql.toString()).params(params).query(ToldTable::told).list();
    }

    /** What one person gets in the mail that is due now, oldest first; of a digest what is due, else all that waits for a mail. */
    List<Told> forMail(UUID person, boolean digest, Instant now) {
        return jdbc.sql("select " + COLUMNS + ", 0 as more from notification n"
                        + " where n.person_id = ? and n.mail_digest = ? and n.mail_due_at is not null"
                        + " and (n.mail_digest = false or n.mail_due_at <= ?) order by n.made_at, n.id")
                .params(person, digest, at(now))
                .query(ToldTable::told)
                .list();
    }

    /** @return how many became read */
    int settle(UUID itemId, Instant now) {
        return jdbc.sql("update notification set read_at = ? where item_id = ? and read_at is null").params(at(now), itemId).update();
    }

    /** These wait for no mail any more. */
    void mailed(List<Told> all, @Nullable UUID mailId) {
        if (!all.isEmpty()) {
            jdbc.sql("update notification set mail_due_at = null, mail_id = :mail where id in (:ids)")
                    .param("mail", mailId)
                    .param("ids", all.stream().map(Told::id).toList())
                    .update();
        }
    }

    /** Moves what still waits for a digest or for being put into one; {@code dueAt} null for no mail at all. */
    void plan(UUID person, @Nullable Instant dueAt, boolean digest) {
        jdbc.sql(
                        """
                        update notification set mail_due_at = ?, mail_digest = ?
                        where person_id = ? and mandatory = false and mail_due_at is not null
                        """)
                .params(dueAt == null ? null : at(dueAt), digest, person)
                .update();
    }

    /** Where a list goes on. */
    record Place(Instant madeAt, UUID id) {}

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("kind"),
                row.getObject("case_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("path"),
                row.getBoolean("mandatory"),
                row.getString("cause"),
                JSON.readValue(row.getString("facts"), OBJECT),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "read_at"),
                row.getObject("group_id", UUID.class),
                row.getInt("more"));
    }
}
