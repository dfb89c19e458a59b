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
 * keeps its case, and so does one of which another case has a copy that is marked as such.
 */
@Component
@Order(20)
class EvidenceRemains implements CaseRemains, KeepsCase {

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
        for (String sql : List.of(
                "delete from evidence_key where evidence_id in (select id from evidence where case_id = ?)",
                // Only evidence without a case can still say so: cases of which one has a copy keep the one that was copied.
                "update evidence set duplicate_of = null where duplicate_of in (select id from evidence where case_id = ?)",
                "delete from evidence where case_id = ?")) {
            jdbc.sql(sql).param(caseId).update();
        }
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
        jdbc.sql("""
                        select e.case_id, o.case_id from evidence e join evidence o on o.duplicate_of = e.id
                        where e.case_id in (:ids) and o.case_id is not null and o.case_id <> e.case_id""")
                .param("ids", caseIds)
                .query(row -> {
                    if (!going.contains(row.getObject(2, UUID.class))) {
                        reasons.put(row.getObject(1, UUID.class), "Another case has evidence that is marked as a copy of its own.");
                    }
                });
        return reasons;
    }
}
