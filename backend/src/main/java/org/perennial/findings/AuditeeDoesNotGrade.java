package org.perennial.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.perennial.cases.CaseGrades;
import org.perennial.cases.SeparationRule;
import org.perennial.controls.ControlUnits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The grade of a finding is never changed by the auditee (domain.md 1, rule 6): who owns the case, the control or a planned action. */
@Component
class AuditeeDoesNotGrade implements SeparationRule {

    private final ControlUnits controlUnits;
    private final JdbcClient jdbc;

    AuditeeDoesNotGrade(ControlUnits controlUnits, JdbcClient jdbc) {
        this.controlUnits = controlUnits;
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "auditee-does-not-grade";
    }

    @Override
    public List<Barred> barred(Question question) {
        if (!question.caseType().equals(CorrectiveActionDesk.CASE_TYPE) || !question.stepKey().equals(CaseGrades.ACTION)) {
            return List.of();
        }
        List<Barred> barred = new ArrayList<>();
        people("select owner_id from corrective_action where case_id = ?", question.caseId())
                .forEach(person -> barred.add(new Barred(person, key(), "You own this corrective action.")));
        people("select distinct i.owner_id from corrective_action_item i join corrective_plan p on p.id = i.plan_id where p.case_id = ?",
                question.caseId())
                .forEach(person -> barred.add(new Barred(person, key(), "You own an action of its plan.")));
        if (question.subjectId() != null) {
            controlUnits.held(question.subjectId(), question.at(), question.at())
                    .forEach(duty -> barred.add(new Barred(duty.person().id(), key(), "You answer for the control it is about.")));
        }
        return barred.stream()
                .map(one -> new Barred(one.personId(), one.ruleKey(), one.detail() + " Somebody else must grade the finding."))
                .toList();
    }

    private List<UUID> people(String sql, UUID caseId) {
        return jdbc.sql(sql).param(caseId).query(UUID.class).list();
    }
}
