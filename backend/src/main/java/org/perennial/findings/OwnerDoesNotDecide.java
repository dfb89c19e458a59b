package org.perennial.findings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.SeparationRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is accountable for a corrective action neither decides on its plan nor ends it, whoever did the work: the approver is
 * somebody else (domain.md 1, rule 1). That they do not verify it either is {@link VerifierIndependence}.
 */
@Component
class OwnerDoesNotDecide implements SeparationRule {

    private static final Set<String> DECISIONS = Set.of("acceptPlan", "acceptPlanRisk", "closeCase", "withdraw");

    private final JdbcClient jdbc;

    OwnerDoesNotDecide(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "owner-does-not-decide";
    }

    @Override
    public List<Barred> barred(Question question) {
        if (!question.caseType().equals(CorrectiveActionDesk.CASE_TYPE) || !DECISIONS.contains(question.stepKey())) {
            return List.of();
        }
        return jdbc.sql("select owner_id from corrective_action where case_id = ?")
                .param(question.caseId())
                .query(UUID.class)
                .stream()
                .map(owner -> new Barred(owner, key(), "You own this corrective action. Somebody else must decide on it."))
                .toList();
    }
}
