package org.perennial.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseRemains.Weight;
import org.perennial.cases.EndedCases.Ended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of cases to delete, and what became of each case on them. */
@Component
class RunTable {

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Run(
            UUID id,
            UUID unitId,
            RunState state,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason,
            @Nullable Instant endedAt,
            long version) {}

    /** Who holds it puts a list together alone. */
    void takeTurn() {
        jdbc.sql("select id from retention_setting where id = 1 for update").query(Integer.class).single();
    }

    void propose(UUID id, UUID unitId, UUID by, Instant at) {
        jdbc.sql("insert into deletion_run (id, unit_id, state, proposed_by, proposed_at, version) values (?, ?, 'PROPOSED', ?, ?, 0)")
                .params(id, unitId, by, sql(at))
                .update();
    }

    void add(UUID run, int position, Ended one, LocalDate dueOn, String rule, Weight weight) {
        jdbc.sql("""
                        insert into deletion_run_case (run_id, position, case_id, number, title, type_key, unit_id, closed_at, due_on, rule, files,
                        records, bytes, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'LISTED')""")
                .params(
                        run, position, one.id(), one.number(), one.title(), one.type(), one.unitId(), sql(one.closedAt()), dueOn, rule,
                        weight.files(), weight.records(), weight.bytes())
                .update();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql("select * from deletion_run where id = ?").param(id).query(RunTable::run).optional();
    }

    /** Newest first, below the place of the last one seen. */
    List<Run> of(Collection<UUID> units, @Nullable Instant at, @Nullable UUID below, int limit) {
        String from = at == null ? "" : " and (proposed_at < :at or proposed_at = :at and id < :below)";
        return jdbc.sql("select * from deletion_run where unit_id in (:units)" + from + " order by proposed_at desc, id desc limit :limit")
                .param("units", units)
                .param("at", at == null ? null : sql(at))
                .param("below", below)
                .param("limit", limit)
                .query(RunTable::run)
                .list();
    }

    /** @return false where it is decided already or another version */
    boolean decide(UUID id, long version, RunState state, UUID by, Instant at, @Nullable String reason) {
        return jdbc.sql("""
                                update deletion_run set state = ?, decided_by = ?, decided_at = ?, reason = ?, version = version + 1
                                where id = ? and version = ? and state = 'PROPOSED'""")
                        .params(state.name(), by, sql(at), reason, id, version)
                        .update()
                > 0;
    }

    /** How many of these stand on the list. */
    int listed(UUID run, Collection<UUID> cases) {
        return jdbc.sql("select count(*) from deletion_run_case where run_id = :run and case_id in (:cases)")
                .param("run", run)
                .param("cases", cases)
                .query(Integer.class)
                .single();
    }

    /** @return how many that are */
    int exclude(UUID run, Collection<UUID> cases, String note) {
        return jdbc.sql("update deletion_run_case set state = 'EXCLUDED', note = :note where run_id = :run and case_id in (:cases) and state = 'LISTED'")
                .param("note", note)
                .param("run", run)
                .param("cases", cases)
                .update();
    }

    /** Approved lists that are not worked through, oldest decision first. */
    List<Run> approved() {
        return jdbc.sql("select * from deletion_run where state = 'APPROVED' order by decided_at, id limit 20").query(RunTable::run).list();
    }

    /** Cases of the list that wait, in the order in which they go. */
    List<UUID> waiting(UUID run) {
        return jdbc.sql("select case_id from deletion_run_case where run_id = ? and state = 'LISTED' order by position")
                .param(run)
                .query(UUID.class)
                .list();
    }

    /** How many of these cases wait on the list, be they in somebody's hand or not. */
    int waiting(UUID run, Collection<UUID> cases) {
        return jdbc.sql("select count(*) from deletion_run_case where run_id = :run and case_id in (:cases) and state = 'LISTED'")
                .param("run", run)
                .param("cases", cases)
                .query(Integer.class)
                .single();
    }

    /**
     * Takes those of these cases for this transaction that wait on the list and that no other node is at.
     *
     * @return the rule each goes by
     */
    Map<UUID, String> take(UUID run, Collection<UUID> cases) {
        Map<UUID, String> rules = new HashMap<>();
        jdbc.sql("""
                        select case_id, rule from deletion_run_case
                        where run_id = :run and case_id in (:cases) and state = 'LISTED' order by case_id for update skip locked""")
                .param("run", run)
                .param("cases", cases)
                .query(row -> {
                    rules.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return rules;
    }

    /** Whether another node has one of the list in hand; nobody takes any before this transaction ends. */
    boolean busyElsewhere(UUID run) {
        int free = jdbc.sql("select case_id from deletion_run_case where run_id = ? and state = 'LISTED' for update skip locked")
                .param(run)
                .query(UUID.class)
                .list()
                .size();
        return free < waiting(run).size();
    }

    /** The title goes with the case. */
    void deleted(UUID run, UUID caseId, Instant at) {
        jdbc.sql("update deletion_run_case set state = 'DELETED', title = null, done_at = ? where run_id = ? and case_id = ?")
                .params(sql(at), run, caseId)
                .update();
        jdbc.sql("update deletion_run_case set title = null where case_id = ?").param(caseId).update();
    }

    void kept(UUID run, UUID caseId, String why, Instant at) {
        jdbc.sql("update deletion_run_case set state = 'KEPT', note = ?, done_at = ? where run_id = ? and case_id = ? and state = 'LISTED'")
                .params(why, sql(at), run, caseId)
                .update();
    }

    /** @return false where another node ended it */
    boolean end(UUID run, Instant at) {
        return jdbc.sql("""
                                update deletion_run set state = 'DONE', ended_at = ?, version = version + 1 where id = ? and state = 'APPROVED'
                                and not exists (select 1 from deletion_run_case c where c.run_id = deletion_run.id and c.state = 'LISTED')""")
                        .params(sql(at), run)
                        .update()
                > 0;
    }

    static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getObject("id", UUID.class), row.getObject("unit_id", UUID.class), RunState.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class), instant(row, "proposed_at"), row.getObject("decided_by", UUID.class),
                orNull(row, "decided_at"), row.getString("reason"), orNull(row, "ended_at"), row.getLong("version"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime sql(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
