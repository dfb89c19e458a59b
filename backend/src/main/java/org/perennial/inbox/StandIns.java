package org.perennial.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.cases.SeparationOfDuties;
import org.perennial.inbox.StandIn.PassedOver;
import org.perennial.organisation.Absences;
import org.perennial.organisation.People;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.PersonRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts an item where it belongs by who is away now: with the substitute while its own person is away, back with that person on
 * return unless the substitute has begun (claimed it or typed something). Doing it again changes nothing.
 */
@Component
class StandIns {

    private static final String PART = "SUBSTITUTE";

    private final Absences absences;
    private final Succession succession;
    private final Offering offering;
    private final Offers offers;
    private final OfferTable table;
    private final Drafts drafts;
    private final Cases cases;
    private final SeparationOfDuties separation;
    private final WorkItems items;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandIns(
            Absences absences,
            Succession succession,
            Offering offering,
            Offers offers,
            OfferTable table,
            Drafts drafts,
            Cases cases,
            SeparationOfDuties separation,
            WorkItems items,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.succession = succession;
        this.offering = offering;
        this.offers = offers;
        this.table = table;
        this.drafts = drafts;
        this.cases = cases;
        this.separation = separation;
        this.items = items;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** All open items of a case: somebody did something in it, so that a stand-in may be barred by now. */
    void settle(CaseFile file) {
        items.findByCaseIdAndState(file.id(), WorkItem.State.OPEN).forEach(item -> settle(item, file));
    }

    void settle(WorkItem item, CaseFile file) {
        Instant now = clock.instant();
        if (!item.isOpen() || (item.standIn() == null && !absences.anybodyAway(now))) {
            return;
        }
        if (item.assigneeId() != null) {
            if (absences.away(item.assigneeId(), now)) {
                move(item, file, item.assigneeId(), true, now);
            }
        } else if (item.standIn() == null) {
            absentAmongAll(item, file, now).ifPresent(absent -> move(item, file, absent, false, now));
        } else if (needed(item, file, item.standIn(), now)) {
            unlessBegun(item, file, item.standIn(), now);
        } else {
            back(item, file, item.standIn());
        }
    }

    /**
     * The person left: what named them goes to their manager, what they had by a role to those who hold it now, unless somebody
     * who stands in for them has begun.
     */
    void inherit(WorkItem item, CaseFile file, UUID leaver) {
        StandIn standIn = item.standIn();
        boolean begun = item.assigneeId() != null && !item.assigneeId().equals(leaver);
        boolean missed = standIn != null && standIn.assigned() && standIn.absentId().equals(leaver);
        if (begun || !(leaver.equals(item.assigneeId()) || missed)) {
            return;
        }
        if (!item.roles().isEmpty()) {
            item.handOver(null);
            offers.offer(item, file, null);
            leave(item, standIn);
            publish(item.unstaffed() ? "item.unstaffed" : "item.offered", item, Map.of("from", named(leaver), "offeredTo", item.offeredTo()));
            return;
        }
        Succession.Next next = succession.afterLeaving(leaver, item, file, clock.instant());
        item.handOver(next.person());
        offers.giveBack(item);
        leave(item, standIn);
        if (next.person() != null) {
            cases.involve(item.caseId(), next.person(), "ASSIGNEE");
        }
        Map<String, Object> payload = new HashMap<>();
        payload.put("from", named(leaver));
        payload.put("to", next.person() == null ? null : named(next.person()));
        payload.put("passedOver", next.passedOver().stream().map(this::words).toList());
        publish(next.person() == null ? "item.unstaffed" : "item.handed-over", item, payload);
        if (next.person() != null) {
            events.publishEvent(new ItemPassed(item.id(), next.person(), leaver, true));
        }
    }

    private boolean needed(WorkItem item, CaseFile file, StandIn standIn, Instant now) {
        return standIn.assigned()
                ? absences.away(standIn.absentId(), now)
                : absentAmongAll(item, file, now).isPresent();
    }

    /** One of those a role item is offered to, when every one of them is away. */
    private Optional<UUID> absentAmongAll(WorkItem item, CaseFile file, Instant now) {
        Set<UUID> able = offering.behindRoles(item, file);
        return !able.isEmpty() && absences.awayAmong(able, now).keySet().containsAll(able)
                ? able.stream().findFirst()
                : Optional.empty();
    }

    private void unlessBegun(WorkItem item, CaseFile file, StandIn standIn, Instant now) {
        UUID person = standIn.personId();
        boolean able = person != null
                && people.active(person)
                && !absences.away(person, now)
                && separation.refusal(file, item.stepKey(), person).isEmpty();
        if (!able || !begun(item, standIn)) {
            move(item, file, standIn.absentId(), standIn.assigned(), now);
        }
    }

    private boolean begun(WorkItem item, StandIn standIn) {
        return standIn.personId() != null && drafts.find(item.id(), standIn.personId()).isPresent();
    }

    private void move(WorkItem item, CaseFile file, UUID absent, boolean assigned, Instant now) {
        Succession.Next next = succession.whileAway(absent, item, file, now);
        StandIn before = item.standIn();
        if (before != null
                && item.assigneeId() == null
                && before.absentId().equals(absent)
                && Objects.equals(before.personId(), next.person())
                && before.passedOver().equals(next.passedOver())) {
            return;
        }
        item.passTo(new StandIn(absent, next.person(), assigned, next.passedOver()));
        offers.giveBack(item);
        table.bar(item.id(), separation.barred(file, item.stepKey()).values());
        leave(item, before);
        if (next.person() != null) {
            cases.involve(item.caseId(), next.person(), PART);
        }
        Map<String, Object> payload = new HashMap<>();
        payload.put("absent", named(absent));
        payload.put("standIn", next.person() == null ? null : named(next.person()));
        payload.put("passedOver", next.passedOver().stream().map(this::words).toList());
        publish(next.person() == null ? "item.unsubstituted" : "item.substituted", item, payload);
        if (next.person() != null) {
            events.publishEvent(new ItemPassed(item.id(), next.person(), absent, false));
        }
    }

    private void back(WorkItem item, CaseFile file, StandIn standIn) {
        if (standIn.personId() != null && begun(item, standIn) && people.active(standIn.personId())) {
            item.claim(standIn.personId());
            offers.give(item, standIn.personId());
            publish("item.kept", item, Map.of("standIn", named(standIn.personId()), "absent", named(standIn.absentId())));
            return;
        }
        item.comeBack();
        offers.giveBack(item);
        table.bar(item.id(), separation.barred(file, item.stepKey()).values());
        leave(item, standIn);
        publish("item.returned", item, Map.of("to", named(standIn.absentId())));
    }

    /** Who stood in reads the case no longer by that, unless they still do with another item of it. */
    private void leave(WorkItem item, @Nullable StandIn former) {
        if (former == null || former.personId() == null) {
            return;
        }
        items.flush();
        boolean still = items.findByCaseIdAndState(item.caseId(), WorkItem.State.OPEN).stream()
                .anyMatch(other -> other.standIn() != null && former.personId().equals(other.standIn().personId()));
        if (!still) {
            cases.withdraw(item.caseId(), former.personId(), PART);
        }
    }

    private Map<String, Object> words(PassedOver passed) {
        Map<String, Object> words = new HashMap<>(named(passed.personId()));
        words.put("why", passed.why().name());
        words.put("detail", passed.detail());
        return words;
    }

    private Map<String, Object> named(UUID personId) {
        PersonRef person = people.refs(List.of(personId)).getOrDefault(personId, new PersonRef(personId, "?"));
        return Map.of("id", person.id(), "name", person.name());
    }

    private void publish(String action, WorkItem item, Map<String, ?> more) {
        Map<String, Object> payload = new HashMap<>(more);
        payload.put("step", item.stepKey());
        events.publishEvent(
                new AuditableEvent(action, "item", item.id(), item.stepKey(), item.caseId(), item.unitId(), payload));
        events.publishEvent(new LiveHint("inbox", item.id()));
    }
}
