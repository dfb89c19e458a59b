package org.perennial.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The runs, what they found and what has not been repaired since. */
@Component
class ReconciliationTable {

    private static final String COLUMNS = "select id, kind, subject, case_id, detail, found_at from reconciliation_difference ";

    private final JdbcClient jdbc;

    ReconciliationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A difference as it is stored. */
    record Stored(UUID id, Suspect suspect, String detail, Instant foundAt) {}

    /** Takes the turn, or keeps it; false when another run has it. Instants are the computer's. */
    boolean turn(UUID run, Instant now, Instant until) {
        return jdbc.sql("update reconciliation_turn set lease_until = ?, holder = ?"
                                + " where id = 1 and (lease_until is null or lease_until < ? or holder = ?)")
                        .params(at(until), run, at(now), run)
                        .update()
                > 0;
    }

    void giveBack(UUID run) {
        jdbc.sql("update reconciliation_turn set lease_until = null, holder = null where id = 1 and holder = ?").param(run).update();
    }

    /** Writes the run as it stands; a run another one took the turn from is given up. */
    void save(ReconciliationRun run) {
        if (run.state() == ReconciliationRun.State.RUNNING) {
            jdbc.sql("update reconciliation_run set state = 'FAILED', ended_at = ? where state = 'RUNNING' and id <> ?")
                    .params(at(run.begunAt()), run.id())
                    .update();
        }
        int known = jdbc.sql("update reconciliation_run set ended_at = ?, state = ?, items = ?, tasks = ?, cases = ?, processes = ?, found = ?"
                        + " where id = ?")
                .params(
                        run.endedAt() == null ? null : at(run.endedAt()), run.state().name(), run.items(), run.tasks(), run.cases(),
                        run.processes(), run.found(), run.id())
                .update();
        if (known == 0) {
            jdbc.sql("insert into reconciliation_run (id, begun_at, begun_by, state, items, tasks, cases, processes, found)"
                            + " values (?, ?, ?, ?, 0, 0, 0, 0, 0)")
                    .params(run.id(), at(run.begunAt()), run.begunBy(), run.state().name())
                    .update();
        }
    }

    Optional<ReconciliationRun> last() {
        return jdbc.sql("select * from reconciliation_run order by begun_at desc, id desc limit 1")
                .query((row, number) -> new ReconciliationRun(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("begun_at").toInstant(),
                        instant(row.getTimestamp("ended_at")),
                        row.getObject("begun_by", UUID.class),
                        ReconciliationRun.State.valueOf(row.getString("state")),
                        row.getLong("items"),
                        row.getLong("tasks"),
                        row.getLong("cases"),
                        row.getLong("processes"),
                        row.getLong("found")))
                .optional();
    }

    void found(Suspect suspect, String detail, UUID run, Instant now) {
        int known = jdbc.sql("update reconciliation_difference set detail = ?, run_id = ? where kind = ? and subject = ?")
                .params(detail, run, suspect.kind().name(), suspect.subject())
                .update();
        if (known == 0) {
            jdbc.sql("insert into reconciliation_difference (id, kind, subject, case_id, detail, found_at, run_id) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(Ids.next(), suspect.kind().name(), suspect.subject(), suspect.caseId(), detail, at(now), run)
                    .update();
        }
    }

    /** What the run did not see again is gone. */
    void forgetOthers(UUID run) {
        jdbc.sql("delete from reconciliation_difference where run_id <> ?").param(run).update();
    }

    void forget(UUID id) {
        jdbc.sql("delete from reconciliation_difference where id = ?").param(id).update();
    }

    Optional<Stored> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(ReconciliationTable::stored).optional();
    }

    List<Stored> list(@Nullable DifferenceKind kind, @Nullable UUID after, int limit) {
        return jdbc.sql(COLUMNS + "where id > :after and kind in (:kinds) order by id limit :limit")
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("kinds", kind == null ? List.of(DifferenceKind.values()).stream().map(Enum::name).toList() : List.of(kind.name()))
                .param("limit", limit)
                .query(ReconciliationTable::stored)
                .list();
    }

    Map<DifferenceKind, Long> counts() {
        Map<DifferenceKind, Long> counts = new EnumMap<>(DifferenceKind.class);
        jdbc.sql("select kind, count(*) from reconciliation_difference group by kind").query(row -> {
            counts.put(DifferenceKind.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                new Suspect(DifferenceKind.valueOf(row.getString("kind")), row.getString("subject"), row.getObject("case_id", UUID.class)),
                row.getString("detail"),
                row.getTimestamp("found_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
