package org.perennial.escalation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemClock;
import org.perennial.inbox.ItemClocks;
import org.perennial.inbox.ItemEnded;
import org.perennial.inbox.ItemOpened;
import org.perennial.inbox.ItemPassed;
import org.perennial.notification.Notice;
import org.perennial.notification.Notices;
import org.perennial.organisation.People;
import org.perennial.process.CaseTypes;
import org.perennial.shared.PersonRef;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells a person of new work that is theirs. What is only offered to a role shows in the inbox: a mail to everybody who might do it
 * would teach people to read none. Work that is over asks for nobody's attention any more.
 */
@Component
class NewWork {

    private final ItemClocks items;
    private final Cases cases;
    private final CaseTypes types;
    private final CurrentPerson current;
    private final People people;
    private final Notices notices;

    NewWork(ItemClocks items, Cases cases, CaseTypes types, CurrentPerson current, People people, Notices notices) {
        this.items = items;
        this.cases = cases;
        this.types = types;
        this.current = current;
        this.people = people;
        this.notices = notices;
    }

    @EventListener
    void on(ItemEnded ended) {
        notices.settle(ended.itemId());
    }

    @EventListener
    void on(ItemOpened opened) {
        ItemClock item = items.get(opened.itemId());
        if (item.assigneeId() == null || current.find().filter(item.assigneeId()::equals).isPresent()) {
            return;
        }
        tell("item.opened", item, item.assigneeId(), null, Map.of());
    }

    /** Many at once where somebody goes away: they have one cause, and so become one mail. */
    @EventListener
    void on(ItemPassed passed) {
        PersonRef from = people.refs(List.of(passed.from())).getOrDefault(passed.from(), new PersonRef(passed.from(), ""));
        tell(
                passed.forGood() ? "item.inherited" : "item.passed",
                items.get(passed.itemId()),
                passed.to(),
                "absence:" + passed.from(),
                Map.of("absent", from.name()));
    }

    private void tell(String kind, ItemClock item, UUID receiver, @Nullable String cause, Map<String, ?> more) {
        CaseFile file = cases.get(item.caseId());
        Map<String, Object> facts = new HashMap<>(more);
        facts.put("task", types.version(file.typeVersion()).stepTitle(item.step()));
        if (item.dueAt() != null) {
            facts.put("due", item.dueAt().toString());
        }
        notices.tell(new Notice(kind, Set.of(receiver), file.id(), item.id(), null, false, cause, facts));
    }
}
