package org.perennial.audittrail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.perennial.shared.SystemTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Verifications, running and ended, on any node. */
@Component
class VerificationTable {

    /** One that says nothing for so long died with its node. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final People people;

    VerificationTable(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    void start(UUID id, UUID person, long total, @Nullable Long trustedSize) {
        Instant now = SystemTime.now();
        jdbc.sql("""
                insert into audit_verification (id, state, started_at, started_by, touched_at, total, checked, trusted_size)
                values (?, 'RUNNING', ?, ?, ?, ?, 0, ?)
                """)
                .params(id, EntryRows.at(now), person, EntryRows.at(now), total, trustedSize)
                .update();
    }

    void progress(UUID id, long checked) {
        jdbc.sql("update audit_verification set checked = ?, touched_at = ? where id = ?")
                .params(checked, EntryRows.at(SystemTime.now()), id)
                .update();
    }

    void end(UUID id, String state, @Nullable TrailReport report) {
        jdbc.sql("update audit_verification set state = ?, ended_at = ?, report = ? where id = ?")
                .params(state, EntryRows.at(SystemTime.now()), report == null ? null : JSON.writeValueAsString(report), id)
                .update();
    }

    Optional<VerificationView> find(UUID id) {
        return one("where id = ?", id);
    }

    Optional<VerificationView> newest() {
        return one("order by started_at desc, id desc limit 1");
    }

    private Optional<VerificationView> one(String which, Object... values) {
        return jdbc.sql("select * from audit_verification " + which)
                .params(values)
                .query((row, number) -> {
                    UUID by = row.getObject("started_by", UUID.class);
                    boolean silent = EntryRows.instant(row, "touched_at").plus(SILENCE).isBefore(SystemTime.now());
                    String state = row.getString("state");
                    String report = row.getString("report");
                    return new VerificationView(
                            row.getObject("id", UUID.class), state.equals("RUNNING") && silent ? "FAILED" : state,
                            EntryRows.instant(row, "started_at"), new PersonRef(by, by.toString()), row.getLong("total"), row.getLong("checked"),
                            row.getObject("trusted_size", Long.class), EntryRows.instantOrNull(row, "ended_at"),
                            report == null ? null : JSON.readValue(report, TrailReport.class));
                })
                .optional()
                .map(this::named);
    }

    private VerificationView named(VerificationView view) {
        PersonRef by = people.refs(java.util.List.of(view.startedBy().id())).getOrDefault(view.startedBy().id(), view.startedBy());
        return new VerificationView(
                view.id(), view.state(), view.startedAt(), by, view.total(), view.checked(), view.trustedSize(), view.endedAt(), view.report());
    }
}
