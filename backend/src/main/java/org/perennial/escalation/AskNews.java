package org.perennial.escalation;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.notification.Notice;
import org.perennial.notification.Notices;
import org.perennial.organisation.People;
import org.perennial.shared.Actor;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.LiveHint;
import org.perennial.shared.PersonRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records what was asked and decided in the trail, refreshes open browsers and tells those concerned. */
@Component
class AskNews {

    private final ApplicationEventPublisher events;
    private final Notices notices;
    private final TaskNames names;
    private final ItemFiles items;
    private final People people;
    private final CurrentPerson current;

    AskNews(
            ApplicationEventPublisher events,
            Notices notices,
            TaskNames names,
            ItemFiles items,
            People people,
            CurrentPerson current) {
        this.events = events;
        this.notices = notices;
        this.names = names;
        this.items = items;
        this.people = people;
        this.current = current;
    }

    /** What happened to an item; null values of the payload are left out. */
    void record(String action, ItemFile item, Map<String, ?> payload) {
        Map<String, Object> said = present(payload);
        said.put("step", item.step());
        onBehalf(item.id(), new AuditableEvent(action, "item", item.id(), item.step(), item.caseId(), item.unitId(), said));
        hint("inbox", item.id());
        hint("case", item.caseId());
        hint("escalations", item.id());
    }

    /** Who stands in with the item acts for the absent person, and the trail says so. */
    private void onBehalf(UUID item, AuditableEvent event) {
        Actor actor = CurrentActor.get();
        CurrentActor.run(items.behalf(item).map(actor::standingInFor).orElse(actor), () -> events.publishEvent(event));
    }

    /** What happened to a case as a whole. */
    void record(String action, CaseFile file, Map<String, ?> payload) {
        events.publishEvent(
                new AuditableEvent(action, "case", file.id(), file.number(), file.id(), file.unitId(), present(payload)));
        hint("inbox", null);
        hint("case", file.id());
        hint("escalations", null);
    }

    /** Tells people about an item that they may read; who acts needs no telling. */
    void tell(String kind, Set<UUID> receivers, ItemFile item, Map<String, ?> facts) {
        AskedTask task = names.full(item);
        Map<String, Object> said = said(facts);
        said.put("task", task.title());
        said.put("caseNumber", task.caseNumber());
        said.put("caseTitle", Objects.requireNonNull(task.caseTitle()));
        send(new Notice(kind, others(receivers), item.caseId(), item.id(), null, false, null, said));
    }

    /** Tells people about a case that they may read. */
    void tell(String kind, Set<UUID> receivers, CaseFile file, Map<String, ?> facts) {
        Map<String, Object> said = said(facts);
        said.put("caseNumber", file.number());
        said.put("caseTitle", file.title());
        send(new Notice(kind, others(receivers), file.id(), null, null, false, null, said));
    }

    /** Tells one person no more of the task than they may know. */
    void tellWithin(String kind, UUID receiver, ItemFile item, String path, Map<String, ?> facts) {
        AskedTask task = names.asSeenBy(receiver, item);
        Map<String, Object> said = said(facts);
        said.put("task", task.title());
        said.put("caseNumber", task.caseNumber());
        if (task.caseTitle() != null) {
            said.put("caseTitle", task.caseTitle());
        }
        send(new Notice(kind, Set.of(receiver), task.caseId(), null, path, false, null, said));
    }

    private void send(Notice notice) {
        if (!notice.receivers().isEmpty()) {
            notices.tell(notice);
        }
    }

    private Set<UUID> others(Set<UUID> receivers) {
        return receivers.stream().filter(person -> !person.equals(current.id())).collect(Collectors.toSet());
    }

    private Map<String, Object> said(Map<String, ?> facts) {
        Map<String, Object> said = present(facts);
        UUID me = current.id();
        said.put("by", people.refs(Set.of(me)).getOrDefault(me, new PersonRef(me, "?")).name());
        return said;
    }

    private void hint(String topic, @Nullable UUID id) {
        events.publishEvent(new LiveHint(topic, id));
    }

    private static Map<String, Object> present(Map<String, ?> values) {
        Map<String, Object> present = new HashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
