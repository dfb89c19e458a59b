package org.perennial.escalation;

import java.time.Clock;
import org.perennial.inbox.ItemClock;
import org.perennial.inbox.ItemClocks;
import org.perennial.process.spi.LadderContext;
import org.perennial.process.spi.LadderStep;
import org.springframework.stereotype.Component;

/** Lets the deputy of the unit's head see and take the item, whoever has it (domain.md 1, "Clock"). */
@Component("openToDeputy")
class OpenToDeputy implements LadderStep {

    private final ItemClocks clocks;
    private final ItemPlans plans;
    private final Receivers receivers;
    private final Clock clock;

    OpenToDeputy(ItemClocks clocks, ItemPlans plans, Receivers receivers, Clock clock) {
        this.clocks = clocks;
        this.plans = plans;
        this.receivers = receivers;
        this.clock = clock;
    }

    @Override
    public void run(LadderContext context) {
        ItemClock item = plans.of(context.itemId()).item();
        receivers.deputy(item.unitId(), clock.instant()).forEach(person -> clocks.openTo(item.id(), person));
    }
}
