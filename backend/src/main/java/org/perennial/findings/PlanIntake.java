package org.perennial.findings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.perennial.cases.Submission;
import org.perennial.organisation.People;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** Step 4: what will be done by whom until when, and how its effect will be judged. */
@Component
class PlanIntake implements StepIntake {

    private final CorrectivePlanRepository plans;
    private final People people;
    private final UnitDays days;

    PlanIntake(CorrectivePlanRepository plans, People people, UnitDays days) {
        this.plans = plans;
        this.people = people;
        this.days = days;
    }

    @Override
    public String stepKey() {
        return "plan";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        check(action, form, days.today(action.finding().unitId()));
        int round = plans.nextRound(action.caseId(), action.attempt());
        plans.saveAndFlush(new CorrectivePlan(
                action.caseId(), action.attempt(), round, form, submission.personId(), submission.at()));
        return Map.of();
    }

    /** A rejected plan comes back whole; in a further attempt only the criterion, because the actions must be new. */
    @Override
    public Map<String, Object> prefill(CorrectiveAction action, Map<String, Object> itemFacts) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("soakDays", action.leastSoakDays());
        plans.newest(action.caseId()).ifPresent(before -> {
            form.put("measure", before.measure());
            form.put("population", before.population());
            form.put("sample", before.sample());
            form.put("threshold", before.threshold());
            form.put("soakDays", before.soakDays());
            if (before.attempt() == action.attempt()) {
                form.put("actions", before.items().stream().map(CorrectiveActionItem::row).toList());
            }
        });
        return form;
    }

    private void check(CorrectiveAction action, Answers form, LocalDate today) {
        Violations violations = new Violations();
        violations.addIf(form.rows("actions").isEmpty(), "/actions", "required", "Plan at least one action.");
        for (Answers row : form.rows("actions")) {
            violations.addIf(
                    !people.active(row.id("ownerId")), row.pointer("ownerId"), "person.not-active", "Name a person who works here.");
            violations.addIf(
                    row.day("dueOn").isBefore(today), row.pointer("dueOn"), "date.in-past", "The action cannot be due in the past.");
        }
        int soak = form.whole("soakDays");
        int least = action.leastSoakDays();
        violations.addIf(soak < least, "/soakDays", "soak.too-short", tooShort(action, least));
        violations.addIf(soak > SoakPeriod.MOST, "/soakDays", "soak.too-long", "Wait " + SoakPeriod.MOST + " days at most.");
        violations.throwIfAny();
    }

    private static String tooShort(CorrectiveAction action, int least) {
        return "A " + action.finding().grade().name().toLowerCase(java.util.Locale.ROOT) + " nonconformity of a control of tier "
                + action.tier() + " needs at least " + least + " days of soak: 30, or 60 when major, or one full control cycle of "
                + action.tier().cycleDays() + " days, whichever is longest, up to " + SoakPeriod.MOST + ".";
    }
}
