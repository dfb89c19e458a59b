package org.perennial.findings;

import static org.perennial.findings.CorrectiveRecords.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.GreatLateness;
import org.perennial.shared.Cursor;
import org.perennial.shared.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposed findings and the late items behind each. */
@Component
class ProposalTable {

    private static final String COLUMNS = "select id, case_type, step_key, control_unit_id, unit_id, quarter, level, status, opened_at,"
            + " decided_by, decided_at, reason, case_id, merged_into from finding_proposal ";

    private final JdbcClient jdbc;
    private final Rows rows;

    ProposalTable(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The row of that obligation, place and quarter, this transaction's until it ends. */
    Optional<ProposalRow> take(String caseType, String step, String place, String quarter) {
        return jdbc.sql(COLUMNS + "where case_type = ? and step_key = ? and place = ? and quarter = ? for update")
                .params(caseType, step, place, quarter)
                .query(ProposalTable::row)
                .optional();
    }

    /** Nodes that come to a first proposal at one moment take turns: the second finds that of the first. */
    void lock() {
        jdbc.sql("select name from finding_proposal_lock where name = 'proposal' for update").query(String.class).single();
    }

    Optional<ProposalRow> take(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ? for update").param(id).query(ProposalTable::row).optional();
    }

    Optional<ProposalRow> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(ProposalTable::row).optional();
    }

    /** Newest first. */
    List<ProposalRow> page(Collection<UUID> units, ProposalStatus status, @Nullable String cursor, int limit) {
        List<String> after = Cursor.parse(cursor, 2).orElse(null);
        Instant before = after == null ? Instant.parse("9999-12-31T00:00:00Z") : Cursor.instant(after.get(0));
        UUID id = after == null ? new UUID(-1, -1) : Cursor.id(after.get(1));
        return jdbc.sql(COLUMNS + "where unit_id in (:units) and status = :status and (opened_at, id) < (:at, :id)"
                        + " order by opened_at desc, id desc limit :limit")
                .param("units", units)
                .param("status", status.name())
                .param("at", sql(before))
                .param("id", id)
                .param("limit", limit)
                .query(ProposalTable::row)
                .list();
    }

    void insert(ProposalRow row, String place) {
        jdbc.sql(
                        """
                        insert into finding_proposal (id, case_type, step_key, place, control_unit_id, unit_id, quarter, level, status,
                            opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        row.id(), row.caseType(), row.step(), place, row.controlUnitId(), row.unitId(), row.quarter(), row.level(),
                        row.status().name(), sql(row.openedAt()))
                .update();
    }

    /** Whether there is a proposal of that obligation, place and quarter; locks nothing. */
    boolean known(String caseType, String step, String place, String quarter) {
        return jdbc.sql("select count(*) from finding_proposal where case_type = ? and step_key = ? and place = ? and quarter = ?")
                        .params(caseType, step, place, quarter)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return what is new to the proposal: the first lateness of each item that it did not contain */
    List<GreatLateness> add(UUID proposal, List<GreatLateness> all, Instant at) {
        Map<UUID, GreatLateness> first = new LinkedHashMap<>();
        Map<UUID, Integer> levels = new HashMap<>();
        all.forEach(late -> {
            first.putIfAbsent(late.itemId(), late);
            levels.merge(late.itemId(), late.level(), Math::max);
        });
        int highest = Collections.max(levels.values());
        jdbc.sql("update finding_proposal set level = ? where id = ? and level < ?").params(highest, proposal, highest).update();
        Set<UUID> known = jdbc.sql("select item_id from finding_proposal_item where proposal_id = :proposal and item_id in (:items)")
                .param("proposal", proposal)
                .param("items", first.keySet())
                .query(UUID.class)
                .set();
        known.forEach(item -> rows.write(
                "update finding_proposal_item set level = ? where proposal_id = ? and item_id = ?",
                proposal.toString() + item, levels.get(item), proposal, item));
        List<GreatLateness> added = first.values().stream().filter(late -> !known.contains(late.itemId())).toList();
        added.forEach(late -> rows.write(
                "insert into finding_proposal_item (proposal_id, item_id, case_id, level, due_at, added_at) values (?, ?, ?, ?, ?, ?)",
                proposal.toString() + late.itemId(),
                proposal, late.itemId(), late.caseId(), levels.get(late.itemId()), late.dueAt() == null ? null : sql(late.dueAt()),
                sql(at)));
        return added;
    }

    void copyItems(UUID from, UUID to) {
        jdbc.sql(
                        """
                        insert into finding_proposal_item (proposal_id, item_id, case_id, level, due_at, added_at)
                        select ?, item_id, case_id, level, due_at, added_at from finding_proposal_item i where proposal_id = ?
                          and not exists (select 1 from finding_proposal_item o where o.proposal_id = ? and o.item_id = i.item_id)""")
                .params(to, from, to)
                .update();
    }

    void decide(
            UUID id, ProposalStatus status, UUID by, Instant at, @Nullable String reason, @Nullable UUID caseId, @Nullable UUID into) {
        jdbc.sql(
                        """
                        update finding_proposal set status = ?, decided_by = ?, decided_at = ?, reason = ?, case_id = ?, merged_into = ?
                        where id = ?""")
                .params(status.name(), by, sql(at), reason, caseId, into, id)
                .update();
    }

    int count(UUID proposal) {
        return jdbc.sql("select count(*) from finding_proposal_item where proposal_id = ?")
                .param(proposal)
                .query(Integer.class)
                .single();
    }

    List<ProposalRow.Late> late(UUID proposal, int limit) {
        return jdbc.sql("select item_id, case_id, level, due_at, added_at from finding_proposal_item where proposal_id = ?"
                        + " order by added_at desc, item_id limit ?")
                .params(proposal, limit)
                .query((row, number) -> new ProposalRow.Late(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        instant(row.getTimestamp(4)),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    /** Whether a confirmed proposal opened the case. */
    boolean opened(UUID caseId) {
        return jdbc.sql("select count(*) from finding_proposal where case_id = ? and status = 'CONFIRMED'")
                        .param(caseId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static ProposalRow row(ResultSet row, int number) throws SQLException {
        return new ProposalRow(
                row.getObject("id", UUID.class),
                row.getString("case_type"),
                row.getString("step_key"),
                row.getObject("control_unit_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("quarter"),
                row.getInt("level"),
                ProposalStatus.valueOf(row.getString("status")),
                row.getTimestamp("opened_at").toInstant(),
                row.getObject("decided_by", UUID.class),
                instant(row.getTimestamp("decided_at")),
                row.getString("reason"),
                row.getObject("case_id", UUID.class),
                row.getObject("merged_into", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
