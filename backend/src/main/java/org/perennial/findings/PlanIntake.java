package org.perennial.findings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.perennial.cases.Submission;
import org.perennial.organisation.People;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** Step 4: what will be done by whom until when, and how its effect will be judged. */
@Component
class PlanIntake implements StepIntake {

    /** Calendar days that a plan may always take, however late it comes. */
    private static final int LATE_PLAN_DAYS = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final CorrectivePlanRepository plans;
    private final People people;
    private final UnitDays days;
    private final AttemptDays attempts;

    PlanIntake(CorrectivePlanRepository plans, People people, UnitDays days, AttemptDays attempts) {
        this.plans = plans;
        this.people = people;
        this.days = days;
        this.attempts = attempts;
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
        LocalDate target = attempts.implementationTarget(action);
        LocalDate latest = latest(target, today);
        for (Answers row : form.rows("actions")) {
            violations.addIf(
                    !people.active(row.id("ownerId")), row.pointer("ownerId"), "person.not-active", "Name a person who works here.");
            violations.addIf(
                    row.day("dueOn").isBefore(today), row.pointer("dueOn"), "date.in-past", "The action cannot be due in the past.");
            violations.addIf(
                    row.day("dueOn").isAfter(latest), row.pointer("dueOn"), "date.after-target", tooLate(action, target, latest));
        }
        int soak = form.whole("soakDays");
        int least = action.leastSoakDays();
        violations.addIf(soak < least, "/soakDays", "soak.too-short", tooShort(action, least));
        violations.addIf(soak > SoakPeriod.MOST, "/soakDays", "soak.too-long", "Wait " + SoakPeriod.MOST + " days at most.");
        violations.throwIfAny();
    }

    /** Who plans late cannot keep the target any more, but gets no more than what a plan that comes late needs. */
    private static LocalDate latest(LocalDate target, LocalDate today) {
        LocalDate least = today.plusDays(LATE_PLAN_DAYS);
        return target.isBefore(least) ? least : target;
    }

    private static String tooLate(CorrectiveAction action, LocalDate target, LocalDate latest) {
        Grade grade = action.finding().grade();
        String rule = "A " + grade.word() + " nonconformity is to be put right within " + grade.implementDays() + " days of "
                + (action.attempt() == 1 ? "being raised" : "the check that sent it back") + ", by " + DAY.format(target) + ".";
        return latest.equals(target)
                ? rule + " Choose a day until then."
                : rule + " This plan comes late, so choose a day until " + DAY.format(latest) + ".";
    }

    private static String tooShort(CorrectiveAction action, int least) {
        return "A " + action.finding().grade().word() + " nonconformity of a control of tier "
                + action.tier() + " needs at least " + least + " days of soak: 30, or 60 when major, or one full control cycle of "
                + action.tier().cycleDays() + " days, whichever is longest, up to " + SoakPeriod.MOST + ".";
    }
}
