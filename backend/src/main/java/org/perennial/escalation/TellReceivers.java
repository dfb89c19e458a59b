package org.perennial.escalation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.inbox.ItemClocks;
import org.perennial.process.spi.LadderContext;
import org.perennial.process.spi.LadderStep;
import org.springframework.stereotype.Component;

/** Tells the receivers of a level; nobody can switch that off. */
@Component("tellReceivers")
class TellReceivers implements LadderStep {

    private final ItemClocks clocks;
    private final ItemPlans plans;
    private final SignalNews news;

    TellReceivers(ItemClocks clocks, ItemPlans plans, SignalNews news) {
        this.clocks = clocks;
        this.plans = plans;
        this.news = news;
    }

    @Override
    public void run(LadderContext context) {
        String receivers = context.fact("receivers");
        Set<UUID> people = receivers == null || receivers.isEmpty()
                ? Set.of()
                : Arrays.stream(receivers.split(",")).map(UUID::fromString).collect(Collectors.toCollection(LinkedHashSet::new));
        plans.of(List.of(clocks.get(context.itemId()))).forEach(laid -> news.escalated(laid, context.level(), people));
    }
}
