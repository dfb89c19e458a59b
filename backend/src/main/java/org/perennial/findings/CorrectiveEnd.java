package org.perennial.findings;

import org.perennial.cases.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the corrective action with its case, in the same transaction; refuses a verified end that was not earned. */
@Component
class CorrectiveEnd {

    private final CorrectiveActionRepository actions;
    private final UnitDays days;

    CorrectiveEnd(CorrectiveActionRepository actions, UnitDays days) {
        this.actions = actions;
        this.days = days;
    }

    @EventListener
    void on(CaseEnded ended) {
        if (ended.caseType().equals(CorrectiveActionDesk.CASE_TYPE)) {
            CorrectiveAction action = actions.of(ended.caseId());
            action.end(ended.outcome(), days.now(), days.today(action.finding().unitId()));
            actions.save(action);
        }
    }
}
