package org.perennial.findings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.perennial.cases.SeparationRule;
import org.perennial.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The verifier is neither the corrective action's owner nor owner of one of its actions (domain.md 2.7, step 9). */
@Component
class VerifierIndependence implements SeparationRule {

    private static final Set<String> BEFORE = Set.of("plan", "acceptPlan", "acceptPlanRisk");
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

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

    /** A plan says who owns its actions; who accepts it sees what it leads to. */
    @Override
    public List<Foreseen> foreseen(Question question, Map<String, Object> answers) {
        if (!question.caseType().equals(CorrectiveActionDesk.CASE_TYPE) || !BEFORE.contains(question.stepKey())) {
            return List.of();
        }
        Set<UUID> owners = question.stepKey().equals("plan") ? owners(answers) : Set.of();
        return List.of(new Foreseen("verifyEffectiveness", List.of(Role.VERIFIER.key()), owners));
    }

    /** Those named so far. */
    private static Set<UUID> owners(Map<String, Object> answers) {
        Set<UUID> owners = new HashSet<>();
        for (Object row : answers.get("actions") instanceof List<?> rows ? rows : List.of()) {
            if (row instanceof Map<?, ?> action && action.get("ownerId") instanceof String owner && ID.matcher(owner).matches()) {
                owners.add(UUID.fromString(owner));
            }
        }
        return owners;
    }

    private List<UUID> people(String sql, UUID caseId) {
        return jdbc.sql(sql).param(caseId).query(UUID.class).list();
    }
}
