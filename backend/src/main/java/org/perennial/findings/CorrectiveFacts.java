package org.perennial.findings;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.process.spi.FactSource;
import org.perennial.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the diagram asks of the plan: which actions, whose, due when, and how long the soak lasts. */
@Component
class CorrectiveFacts implements FactSource {

    private final CorrectiveActionRepository actions;
    private final CorrectivePlanRepository plans;
    private final CorrectiveActionItemRepository items;
    private final UnitDays days;
    private final JdbcClient jdbc;

    CorrectiveFacts(
            CorrectiveActionRepository actions,
            CorrectivePlanRepository plans,
            CorrectiveActionItemRepository items,
            UnitDays days,
            JdbcClient jdbc) {
        this.actions = actions;
        this.plans = plans;
        this.items = items;
        this.days = days;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> names() {
        return Set.of("actionIds", "actionOwner", "actionDue", "soakUntil");
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Object value(String name, UUID caseId, @Nullable Object argument) {
        CorrectiveAction action = actions.of(caseId);
        return switch (name) {
            case "actionIds" -> plans.current(caseId, action.attempt()).items().stream()
                    .filter(item -> !item.done())
                    .map(CorrectiveActionItem::id)
                    .toList();
            case "actionOwner" -> item(argument).ownerId();
            case "actionDue" -> days.endOf(action.finding().unitId(), item(argument).dueOn());
            case "soakUntil" -> jdbc.sql("select soak_until from corrective_attempt where case_id = ? and attempt = ?")
                    .params(caseId, action.attempt())
                    .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                    .single();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private CorrectiveActionItem item(@Nullable Object actionId) {
        return items.findById(UUID.fromString(String.valueOf(actionId))).orElseThrow(() -> Problem.notFound("planned-action"));
    }
}
