package org.perennial.findings;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.perennial.cases.SeparationRule;
import org.perennial.controls.ControlUnits;
import org.perennial.controls.DutyView;
import org.springframework.stereotype.Component;

/**
 * Who owned, deputised for or operated the control in the last 12 months does not judge whether it works (domain.md 1, rule 2).
 * Asked with the history of duties: the question is who was independent then.
 */
@Component
class AuditorIndependence implements SeparationRule {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ControlUnits controlUnits;

    AuditorIndependence(ControlUnits controlUnits) {
        this.controlUnits = controlUnits;
    }

    @Override
    public String key() {
        return "auditor-independence";
    }

    @Override
    public List<Barred> barred(Question question) {
        if (!question.caseType().equals(CorrectiveActionDesk.CASE_TYPE)
                || !question.stepKey().equals("verifyEffectiveness")
                || question.subjectId() == null) {
            return List.of();
        }
        var yearAgo = question.at().atZone(ZoneOffset.UTC).minusMonths(12).toInstant();
        Map<UUID, Barred> barred = new LinkedHashMap<>();
        for (DutyView duty : controlUnits.held(question.subjectId(), yearAgo, question.at())) {
            barred.putIfAbsent(duty.person().id(), new Barred(duty.person().id(), key(), words(duty)));
        }
        return List.copyOf(barred.values());
    }

    private static String words(DutyView held) {
        String duty = switch (held.duty()) {
            case OWNER -> "own";
            case DEPUTY -> "are deputy for";
            case OPERATOR -> "operate";
        };
        if (held.to() == null) {
            return "You " + duty + " this control. Somebody who did not within the last 12 months must judge it.";
        }
        String was = switch (held.duty()) {
            case OWNER -> "owned";
            case DEPUTY -> "were deputy for";
            case OPERATOR -> "operated";
        };
        return "You " + was + " this control until " + DAY.format(held.to())
                + ". Somebody who did not within the last 12 months must judge it.";
    }
}
