package org.perennial.escalation;

import org.perennial.inbox.ItemClock;
import org.perennial.process.spi.LadderContext;
import org.perennial.process.spi.LadderStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says that lateness is now so great that a finding is to be proposed; the module of findings listens. */
@Component("proposeFinding")
class ProposeFinding implements LadderStep {

    private final ItemPlans plans;
    private final ApplicationEventPublisher events;

    ProposeFinding(ItemPlans plans, ApplicationEventPublisher events) {
        this.plans = plans;
        this.events = events;
    }

    @Override
    public void run(LadderContext context) {
        ItemClock item = plans.of(context.itemId()).item();
        events.publishEvent(
                new GreatLateness(item.id(), item.caseId(), item.unitId(), item.step(), context.level(), item.originalDueAt()));
    }
}
