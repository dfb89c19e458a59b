package org.perennial.findings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.CaseRemains;
import org.perennial.cases.KeepsCase;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The finding and corrective action of a case that is deleted; one that a later finding repeats stays as long as that one. */
@Component
@Order(10)
class CorrectiveRemains implements CaseRemains, KeepsCase {

    private static final List<String> ROWS = List.of(
            "delete from finding_proposal_item where case_id = ?",
            "update finding_proposal set case_id = null where case_id = ?",
            "delete from corrective_evidence where case_id = ?",
            "delete from corrective_update where case_id = ?",
            "delete from effectiveness_check where case_id = ?",
            "delete from operating_evidence where case_id = ?",
            "delete from corrective_action_item where plan_id in (select id from corrective_plan where case_id = ?)",
            "delete from corrective_plan where case_id = ?",
            "delete from corrective_cause where case_id = ?",
            "delete from corrective_recurrence where case_id = ?",
            "delete from corrective_attempt where case_id = ?");

    private final JdbcClient jdbc;

    CorrectiveRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(UUID caseId) {
        List<UUID> findings = jdbc.sql("select finding_id from corrective_action where case_id = ?")
                .param(caseId)
                .query(UUID.class)
                .list();
        ROWS.forEach(sql -> jdbc.sql(sql).param(caseId).update());
        jdbc.sql("delete from corrective_action where case_id = ?").param(caseId).update();
        findings.forEach(finding -> {
            jdbc.sql("delete from finding_grade where finding_id = ?").param(finding).update();
            jdbc.sql("delete from finding where id = ?").param(finding).update();
        });
    }

    @Override
    public Map<UUID, String> reasons(Collection<UUID> caseIds, Set<UUID> going) {
        Map<UUID, String> reasons = new HashMap<>();
        jdbc.sql("""
                        select r.repeats_case_id, r.case_id, c.number from corrective_recurrence r join case_record c on c.id = r.case_id
                        where r.repeats_case_id in (:ids)
                        union select f.repeat_of, a.case_id, c.number from finding f join corrective_action a on a.finding_id = f.id
                        join case_record c on c.id = a.case_id where f.repeat_of in (:ids)""")
                .param("ids", caseIds)
                .query(row -> {
                    if (!going.contains(row.getObject(2, UUID.class))) {
                        reasons.put(row.getObject(1, UUID.class), row.getString(3) + " names it as what was repeated.");
                    }
                });
        return reasons;
    }
}
