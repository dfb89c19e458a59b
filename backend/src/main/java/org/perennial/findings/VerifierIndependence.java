package org.perennial.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.perennial.cases.SeparationRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The verifier is neither the corrective action's owner nor owner of one of its actions (domain.md 2.7, step 9). */
@Component
class VerifierIndependence implements SeparationRule {

    private final JdbcClient jdbc;

    VerifierIndependence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "owner-is-not-verifier";
    }

    @Override
    public List<Barred> barred(Question question) {
        if (!question.caseType().equals(CorrectiveActionDesk.CASE_TYPE) || !question.stepKey().equals("verifyEffectiveness")) {
            return List.of();
        }
        List<Barred> barred = new ArrayList<>();
        people("select owner_id from corrective_action where case_id = ?", question.caseId())
                .forEach(person -> barred.add(new Barred(
                        person, key(), "You own this corrective action. Somebody else must judge whether it was effective.")));
        people(
                        """
                        select distinct i.owner_id from corrective_action_item i join corrective_plan p on p.id = i.plan_id
                        where p.case_id = ?""",
                        question.caseId())
                .forEach(person -> barred.add(new Barred(
                        person, key(), "You own an action of this plan. Somebody else must judge whether it was effective.")));
        return barred;
    }

    private List<UUID> people(String sql, UUID caseId) {
        return jdbc.sql(sql).param(caseId).query(UUID.class).list();
    }
}
