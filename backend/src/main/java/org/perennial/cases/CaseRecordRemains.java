package org.perennial.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module keeps of cases: submissions and comments are counted; a case that goes on elsewhere waits for what goes on. */
@Component
class CaseRecordRemains implements CaseRemains, KeepsCase {

    private final JdbcClient jdbc;

    CaseRecordRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@link CaseDeletion} takes the record itself away, when all others are done. */
    @Override
    public void delete(UUID caseId) {}

    @Override
    public Map<UUID, Weight> weigh(Collection<UUID> caseIds) {
        Map<UUID, Weight> all = new HashMap<>();
        jdbc.sql("select case_id, count(*) from case_submission where case_id in (:ids) group by case_id"
                        + " union all select case_id, count(*) from case_comment where case_id in (:ids) group by case_id")
                .param("ids", caseIds)
                .query(row -> {
                    all.merge(row.getObject(1, UUID.class), new Weight(0, row.getInt(2), 0), Weight::plus);
                });
        return all;
    }

    @Override
    public Map<UUID, String> reasons(Collection<UUID> caseIds, Set<UUID> going) {
        Map<UUID, String> reasons = new HashMap<>();
        jdbc.sql("select reopens_case_id, id, number from case_record where reopens_case_id in (:ids)")
                .param("ids", caseIds)
                .query(row -> {
                    if (!going.contains(row.getObject(2, UUID.class))) {
                        reasons.put(row.getObject(1, UUID.class), "It goes on in " + row.getString(3) + ".");
                    }
                });
        return reasons;
    }
}
