package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.perennial.cases.CaseDesk.Opening;
import org.perennial.controls.ControlUnitView;
import org.perennial.controls.ControlUnits;
import org.perennial.controls.Controls;
import org.perennial.organisation.People;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** Registers a nonconformity (domain.md 2.7, step 1) and opens its corrective action. */
@Component
class Registration {

    /** What the register form takes of a gap, in characters. */
    private static final int GAP_MAX = 10_000;

    private static final String CUT = " …";

    private final CorrectiveActionRepository actions;
    private final CorrectiveRecords records;
    private final ControlUnits controlUnits;
    private final Controls controls;
    private final People people;
    private final UnitDays days;
    private final CorrectiveNews news;

    Registration(
            CorrectiveActionRepository actions,
            CorrectiveRecords records,
            ControlUnits controlUnits,
            Controls controls,
            People people,
            UnitDays days,
            CorrectiveNews news) {
        this.actions = actions;
        this.records = records;
        this.controlUnits = controlUnits;
        this.controls = controls;
        this.people = people;
        this.days = days;
        this.news = news;
    }

    Opening open(UUID caseId, Answers form, UUID personId) {
        ControlUnitView at = controlUnits
                .get(form.id("controlUnitId"))
                .orElseThrow(() -> Problem.invalid("/controlUnitId", "control-unit.unknown", "There is no such control."));
        UUID unitId = at.unit().id();
        LocalDate today = days.today(unitId);
        check(form, at, today);
        Instant now = days.now();
        Finding finding = Finding.raised(form, at, personId, now);
        requireIndependence(finding.source(), at, personId, now);
        UUID ownerId = at.owner().id();
        int controlVersion = controls.designVersion(at.control().id());
        CorrectiveAction action = new CorrectiveAction(caseId, finding, ownerId, at.tier(), controlVersion, now, today);
        actions.saveAndFlush(action);
        records.grade(finding.id(), finding.grade(), personId, now, null);
        records.attempt(caseId, 1, "FIRST", now, finding.raisedOn().plusDays(finding.grade().planDays()));
        news.tell(action, "opened", Map.of("grade", finding.grade().name(), "source", finding.source().name()));
        return new Opening(
                finding.title(),
                unitId,
                ownerId,
                "control-unit",
                at.id(),
                finding.grade().name(),
                at.tier().name(),
                facts(action, unitId));
    }

    /** The register form of a case that goes on with a closed one. */
    Map<String, Object> reopening(CorrectiveAction closed, String reason) {
        Finding finding = closed.finding();
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("title", finding.title());
        form.put("source", finding.source().name());
        form.put("grade", finding.grade().name());
        form.put("controlUnitId", finding.controlUnitId().toString());
        form.put("requirementId", finding.requirementId().toString());
        form.put("statement", finding.statement());
        form.put("seen", finding.seen());
        form.put("gap", reopened(finding.gap(), reason));
        form.put("raisedOn", days.today(finding.unitId()).toString());
        form.put("repeatOf", closed.caseId().toString());
        return form;
    }

    private void check(Answers form, ControlUnitView at, LocalDate today) {
        Violations violations = new Violations();
        violations.addIf(
                form.day("raisedOn").isAfter(today), "/raisedOn", "date.in-future", "A nonconformity cannot be raised in the future.");
        violations.addIf(
                at.owner() == null,
                "/controlUnitId",
                "control-unit.no-owner",
                "This control has no owner in " + at.unit().name() + ". Have one named first: nobody could act.");
        violations.addIf(
                at.owner() != null && !people.active(at.owner().id()),
                "/controlUnitId",
                "control-unit.owner-left",
                "The owner of this control does not work here any more. Have another one named first.");
        violations.throwIfAny();
    }

    /** Who owned or operated a control within a year does not raise audit findings on it (domain.md 1, rule 2). */
    private void requireIndependence(FindingSource source, ControlUnitView at, UUID personId, Instant now) {
        Instant yearAgo = now.atZone(ZoneOffset.UTC).minusMonths(12).toInstant();
        if (source == FindingSource.INTERNAL_AUDIT && controlUnits.held(at.id(), personId, yearAgo, now)) {
            throw Problem.forbidden(
                    "separation.auditor-independence",
                    "You owned or operated this control within the last 12 months, so you cannot audit it. Ask another auditor, or"
                            + " choose another source.");
        }
    }

    private static Map<String, Object> facts(CorrectiveAction action, UUID unitId) {
        return Map.of(
                "ownerId", action.ownerId(),
                "unitId", unitId,
                "controlUnitId", action.finding().controlUnitId(),
                "grade", action.finding().grade().name(),
                "tier", action.tier().name(),
                "attempt", 1);
    }

    /** The gap as it was, and why it is open again; of the two, the old text is what gets cut. */
    static String reopened(String gap, String reason) {
        String added = "\n\nReopened: " + reason;
        int room = GAP_MAX - added.length();
        if (gap.length() <= room) {
            return gap + added;
        }
        int end = room - CUT.length();
        return gap.substring(0, Character.isHighSurrogate(gap.charAt(end - 1)) ? end - 1 : end) + CUT + added;
    }
}
