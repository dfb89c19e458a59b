package org.perennial.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.Cases;
import org.perennial.escalation.ItemPlans.Laid;
import org.perennial.notification.Notice;
import org.perennial.notification.Notices;
import org.perennial.organisation.People;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Together;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells receivers and the trail what a clock said. */
@Component
class SignalNews {

    private final Notices notices;
    private final Cases cases;
    private final People people;
    private final ApplicationEventPublisher events;

    SignalNews(Notices notices, Cases cases, People people, ApplicationEventPublisher events) {
        this.notices = notices;
        this.cases = cases;
        this.people = people;
        this.events = events;
    }

    void remind(Laid laid, Set<UUID> receivers) {
        tell("item.reminder", laid, receivers, false, "reminder", Map.of());
    }

    void due(Laid laid, Set<UUID> receivers) {
        tell("item.due", laid, receivers, false, "due", Map.of());
    }

    /** Who is told of lateness may also read the case it is about. */
    void escalated(Laid laid, int level, Set<UUID> receivers) {
        receivers.forEach(person -> cases.involve(laid.file().id(), person, "TOLD"));
        tell("item.escalated", laid, receivers, true, "level:" + level, Map.of("level", level));
    }

    void record(Laid laid, Signal signal, @Nullable Instant plannedAt, Collection<UUID> receivers, Collection<Signal> skipped) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("step", laid.item().step());
        payload.put("signal", signal.name());
        payload.put("dueAt", String.valueOf(laid.item().dueAt()));
        payload.put("plannedAt", String.valueOf(plannedAt));
        payload.put("receivers", receivers.stream().map(UUID::toString).sorted().toList());
        if (signal.level() > 0) {
            payload.put("level", signal.level());
            payload.put("skipped", skipped.stream().map(Signal::name).toList());
        }
        String action = signal.level() > 0 ? "item.escalated" : signal == Signal.DUE ? "item.fell-due" : "item.reminded";
        events.publishEvent(new AuditableEvent(
                action, "item", laid.item().id(), laid.item().step(), laid.file().id(), laid.item().unitId(), payload));
    }

    private String name(UUID person) {
        return Together.once(SignalNews.class, person, () -> people.refs(Set.of(person)))
                .getOrDefault(person, new PersonRef(person, "?"))
                .name();
    }

    private void tell(String kind, Laid laid, Set<UUID> receivers, boolean mandatory, String cause, Map<String, ?> more) {
        if (receivers.isEmpty()) {
            return;
        }
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("task", laid.task());
        facts.put("title", laid.file().title());
        facts.put("caseNumber", laid.file().number());
        facts.put("due", String.valueOf(laid.item().dueAt()));
        UUID assignee = laid.item().assigneeId();
        if (assignee != null) {
            facts.put("assignee", name(assignee));
        }
        notices.tell(new Notice(kind, receivers, laid.file().id(), laid.item().id(), null, mandatory, cause, facts));
    }
}
