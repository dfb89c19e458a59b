package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.perennial.cases.Cases;
import org.perennial.process.spi.CaseStep;
import org.perennial.process.spi.StepContext;
import org.perennial.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Step {@code startSoak}: all actions are done, and the control must now run for the planned days, counted from the day the
 * last action was done, to the end of a day of the unit.
 */
@Component("startSoak")
class StartSoak implements CaseStep {

    private final CorrectiveActionRepository actions;
    private final CorrectivePlanRepository plans;
    private final CorrectiveRecords records;
    private final UnitDays days;
    private final CorrectiveNews news;
    private final ObjectProvider<Cases> cases;

    StartSoak(
            CorrectiveActionRepository actions,
            CorrectivePlanRepository plans,
            CorrectiveRecords records,
            UnitDays days,
            CorrectiveNews news,
            ObjectProvider<Cases> cases) {
        this.actions = actions;
        this.plans = plans;
        this.records = records;
        this.days = days;
        this.news = news;
        this.cases = cases;
    }

    @Override
    @Transactional
    public void run(StepContext context) {
        CorrectiveAction action = actions.of(context.caseId());
        CorrectivePlan plan = plans.current(action.caseId(), action.attempt());
        LocalDate lastDoneOn = plan.lastDoneOn()
                .orElseThrow(() -> Problem.conflict("corrective-action.not-implemented", "Not all actions are done yet."));
        action.soak(lastDoneOn);
        Instant until = days.endOf(action.finding().unitId(), lastDoneOn.plusDays(action.soakDays(plan)));
        records.soak(action, lastDoneOn, until);
        cases.getObject().waitUntil(action.caseId(), until);
        news.tell(action, "soak-started", Map.of("implementedOn", lastDoneOn.toString(), "until", until.toString()));
    }
}
