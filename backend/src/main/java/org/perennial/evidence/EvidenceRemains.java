package org.perennial.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.CaseRemains;
import org.perennial.cases.KeepsCase;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The evidence of a case that is deleted, and the bytes that nothing else refers to. Evidence that still says enough about its control
 * keeps its case. That another case was handed the same bytes again does not: that one has them, and goes on saying so.
 */
@Component
@Order(20)
class EvidenceRemains implements CaseRemains, KeepsCase {

    /** Columns by which evidence refers to other versions of it, which belong to the same case or to none. */
    private static final List<String> VERSIONS = List.of("supersedes", "superseded_by");

    private final JdbcClient jdbc;
    private final EvidenceStore store;
    private final Clock clock;

    EvidenceRemains(JdbcClient jdbc, EvidenceStore store, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void delete(UUID caseId) {
        Set<String> contents = new HashSet<>(jdbc.sql("select sha256 from evidence where case_id = ?")
                .param(caseId)
                .query(String.class)
                .list());
        jdbc.sql("delete from evidence_key where evidence_id in (select id from evidence where case_id = ?)").param(caseId).update();
        VERSIONS.forEach(column -> jdbc.sql("update evidence set " + column + " = null where " + column
                        + " in (select id from evidence where case_id = ?)")
                .param(caseId)
                .update());
        jdbc.sql("delete from evidence where case_id = ?").param(caseId).update();
        contents.stream().sorted().forEach(store::removeUnused);
    }

    @Override
    public Map<UUID, Weight> weigh(Collection<UUID> caseIds) {
        Map<UUID, Weight> all = new HashMap<>();
        jdbc.sql("select case_id, count(*), sum(byte_size) from evidence where case_id in (:ids) group by case_id")
                .param("ids", caseIds)
                .query(row -> {
                    all.put(row.getObject(1, UUID.class), new Weight(row.getInt(2), 0, row.getLong(3)));
                });
        return all;
    }

    @Override
    public Map<UUID, String> reasons(Collection<UUID> caseIds, Set<UUID> going) {
        Map<UUID, String> reasons = new HashMap<>();
        jdbc.sql("""
                        select e.case_id, max(e.fresh_until) from evidence e
                        where e.case_id in (:ids) and e.control_unit_id is not null and e.fresh_until >= :today group by e.case_id""")
                .param("ids", caseIds)
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(row -> {
                    reasons.put(row.getObject(1, UUID.class), "Its evidence says enough about a control until " + row.getDate(2).toLocalDate() + ".");
                });
        return reasons;
    }
}
