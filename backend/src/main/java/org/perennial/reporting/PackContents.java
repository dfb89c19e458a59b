package org.perennial.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was frozen into packs, whoever asks: for modules that let somebody read a pack's content and nothing else. */
@Component
@Transactional(readOnly = true)
public class PackContents {

    private static final UUID NONE = new UUID(0, 0);

    private final PackTable table;
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PackContents(PackTable table, JdbcClient jdbc, JdbcTemplate batches) {
        this.table = table;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param unitIds each with the units below it */
    public record Facts(
            UUID id, String title, LocalDate periodFrom, LocalDate periodTo, List<UUID> unitIds, PackState state, int cases, int files) {}

    /** Keeps the pack from being deleted, or waits until it was, until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID packId) {
        jdbc.sql("select id from audit_pack where id = ? for update").param(packId).query(UUID.class).optional();
    }

    /** A pack by id. */
    public Optional<Facts> find(UUID packId) {
        return table.find(packId).map(pack -> new Facts(
                pack.id(), pack.title(), pack.periodFrom(), pack.periodTo(), table.units(List.of(packId)).getOrDefault(packId, List.of()),
                pack.state(), pack.cases(), pack.files()));
    }

    /** Ids of all its cases in their order, which is that of their beginning. */
    public List<UUID> caseIds(UUID packId) {
        return jdbc.sql("select case_id from audit_pack_case where pack_id = ? order by case_id").param(packId).query(UUID.class).list();
    }

    /** Ids of the cases that were among them and were deleted since. */
    List<UUID> goneCases(UUID packId) {
        return jdbc.sql("select case_id from audit_pack_gone_case where pack_id = ? order by case_id").param(packId).query(UUID.class).list();
    }

    /** Ids of all its evidence in a stable order. */
    public List<UUID> evidenceIds(UUID packId) {
        return jdbc.sql("select evidence_id from audit_pack_evidence where pack_id = ? order by evidence_id")
                .param(packId)
                .query(UUID.class)
                .list();
    }

    public boolean containsCase(UUID packId, UUID caseId) {
        return any("audit_pack_case", "case_id", packId, caseId);
    }

    public boolean containsEvidence(UUID packId, UUID evidenceId) {
        return any("audit_pack_evidence", "evidence_id", packId, evidenceId);
    }

    /** Cases that come after that one in the pack; from the beginning after null. */
    List<UUID> casesAfter(UUID packId, @Nullable UUID last, int limit) {
        return jdbc.sql("select case_id from audit_pack_case where pack_id = ? and case_id > ? order by case_id fetch first ? rows only")
                .params(packId, last == null ? NONE : last, limit)
                .query(UUID.class)
                .list();
    }

    /** The pack's evidence of these cases, by case. */
    Map<UUID, List<UUID>> evidenceOf(UUID packId, Collection<UUID> cases) {
        Map<UUID, List<UUID>> byCase = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("select case_id, evidence_id from audit_pack_evidence where pack_id = :pack and case_id in (:cases) order by evidence_id")
                    .param("pack", packId)
                    .param("cases", cases)
                    .query(row -> {
                        byCase.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>()).add(row.getObject(2, UUID.class));
                    });
        }
        return byCase;
    }

    /** Keeps what a pack holds, in the transaction that makes it. */
    @Transactional
    void freeze(UUID packId, PackSelection.Selected selected) {
        batches.batchUpdate(
                "insert into audit_pack_case (pack_id, case_id) values (?, ?)",
                selected.cases().stream().map(id -> new Object[] {packId, id}).toList());
        List<Object[]> files = new ArrayList<>();
        selected.evidence().forEach((caseId, ids) -> ids.forEach(id -> files.add(new Object[] {packId, id, caseId})));
        batches.batchUpdate("insert into audit_pack_evidence (pack_id, evidence_id, case_id) values (?, ?, ?)", files);
    }

    private boolean any(String content, String column, UUID packId, UUID id) {
        return jdbc.sql("select count(*) from " + content + " where pack_id = ? and " + column + " = ?")
                        .params(packId, id)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
