package org.perennial.escalation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.process.spi.LadderContext;
import org.perennial.process.spi.LadderStep;
import org.springframework.stereotype.Component;

/** Tells the receivers of a level; nobody can switch that off. */
@Component("tellReceivers")
class TellReceivers implements LadderStep {

    private final ItemPlans plans;
    private final SignalNews news;

    TellReceivers(ItemPlans plans, SignalNews news) {
        this.plans = plans;
        this.news = news;
    }

    @Override
    public void run(LadderContext context) {
        String receivers = context.fact("receivers");
        Set<UUID> people = receivers == null || receivers.isEmpty()
                ? Set.of()
                : Arrays.stream(receivers.split(",")).map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new));
        news.escalated(plans.of(context.itemId()), context.level(), people);
    }
}
