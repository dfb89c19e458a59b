package org.perennial.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.cases.SeparationOfDuties;
import org.perennial.cases.Submissions;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.process.Processes;
import org.perennial.shared.Actor;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.LiveHint;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with work items. Each call is one transaction; of two who act on one item at once, the second is told. */
@Service
@Transactional
public class Inbox {

    private final ReadableItems items;
    private final Offers offers;
    private final OfferTable table;
    private final Offering offering;
    private final Principals principals;
    private final StandIns standIns;
    private final Cases cases;
    private final Submissions submissions;
    private final SeparationOfDuties separation;
    private final Processes processes;
    private final CurrentPerson current;
    private final Access access;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Inbox(
            ReadableItems items,
            Offers offers,
            OfferTable table,
            Offering offering,
            Principals principals,
            StandIns standIns,
            Cases cases,
            Submissions submissions,
            SeparationOfDuties separation,
            Processes processes,
            CurrentPerson current,
            Access access,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.offers = offers;
        this.table = table;
        this.offering = offering;
        this.principals = principals;
        this.standIns = standIns;
        this.cases = cases;
        this.submissions = submissions;
        this.separation = separation;
        this.processes = processes;
        this.current = current;
        this.access = access;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes an offered item for oneself.
     *
     * @throws Problem 403 {@code item.not-offered} or {@code separation.<rule>}; 404 {@code item.not-found}; 409 when somebody
     *     was faster
     */
    public void claim(UUID itemId) {
        WorkItem item = items.take(itemId);
        UUID me = current.id();
        requireLive(item);
        UUID before = item.assigneeId();
        if (before != null && !before.equals(me) && !me.equals(item.deputyId())) {
            throw takenBy(before);
        }
        requireOffered(item);
        requireIndependent(item, me);
        item.claim(me);
        offers.give(item, me);
        Map<String, UUID> from = before == null || before.equals(me) ? Map.of() : Map.of("from", before);
        onBehalf(item, () -> publish("item.claimed", item, from));
    }

    /** Gives a claimed item back to all it was offered to; 409 {@code item.not-yours} or {@code item.named-person}. */
    public void release(UUID itemId) {
        WorkItem item = items.take(itemId);
        requireLive(item);
        item.release(current.id());
        offers.giveBack(item);
        publish("item.released", item, Map.of());
        standIns.settle(item, cases.get(item.caseId()));
    }

    /**
     * Gives an item to somebody who may do it. Who may not do it oneself does not choose who does: nobody picks their own judge.
     *
     * @throws Problem 403 {@code item.reassign-refused}, {@code item.role-missing} or {@code separation.<rule>}; 400 without reason
     */
    public void reassign(UUID itemId, UUID personId, @Nullable String reason) {
        WorkItem item = items.take(itemId);
        requireLive(item);
        if (!mayReassign(item)) {
            throw Problem.forbidden(
                    "item.reassign-refused",
                    "Who has the task, the head of the unit and the ISMS manager may reassign it; the case's owner only a task that"
                            + " names a person.");
        }
        requireIndependent(item, current.id());
        String why = Words.required(reason, "/reason", Words.REASON);
        requireRole(item, personId);
        requireIndependent(item, personId);
        item.reassign(personId);
        offers.give(item, personId);
        publish("item.reassigned", item, Map.of("to", personId, "reason", why));
        standIns.settle(item, cases.get(item.caseId()));
    }

    /** Names a person for an item that nobody may take; the reason is shown in every report (domain.md 1). */
    public void staff(UUID itemId, UUID personId, @Nullable String reason) {
        WorkItem item = items.take(itemId);
        access.require(Capability.STAFF_ITEMS, item.unitId());
        requireLive(item);
        if (!item.unstaffed()) {
            throw Problem.conflict("item.staffed", "Somebody can take this task by now.");
        }
        String why = Words.required(reason, "/reason", Words.REASON);
        if (!people.active(personId)) {
            throw Problem.invalid("/personId", "not-usable", "This person does not work here any more.");
        }
        requireIndependent(item, personId);
        item.staff(personId, current.id(), why);
        offers.give(item, personId);
        publish("item.staffed", item, Map.of("to", personId, "reason", why));
        standIns.settle(item, cases.get(item.caseId()));
    }

    /**
     * Hands in an item's form and moves the case on.
     *
     * @param version of the item that was answered; null to answer whatever it is by now
     * @return the case
     * @throws Problem 400 {@code validation.failed}; 403 {@code item.not-offered}, {@code item.role-missing} or
     *     {@code separation.<rule>} naming who may; 409 {@code item.already-completed}, {@code item.cancelled} or
     *     {@code item.claimed-by-other}; 412 {@code item.stale}
     */
    public CaseFile complete(UUID itemId, Map<String, Object> data, @Nullable Long version) {
        WorkItem item = items.take(itemId);
        UUID me = current.id();
        requireLive(item);
        if (item.assigneeId() != null && !item.assigneeId().equals(me)) {
            throw takenBy(item.assigneeId());
        }
        requireOffered(item);
        requireRole(item, me);
        requireIndependent(item, me);
        item.requireVersion(version);
        onBehalf(item, () -> handIn(item, me, data));
        CaseFile after = cases.get(item.caseId());
        if (after.open()) {
            offers.refresh(after);
            standIns.settle(after);
        }
        return after;
    }

    private void handIn(WorkItem item, UUID me, Map<String, Object> data) {
        CaseFile file = cases.get(item.caseId());
        Map<String, Object> facts = submissions.submit(file, item.stepKey(), item.id(), item.itemFacts(), me, data);
        item.complete(me, clock.instant());
        cases.involve(item.caseId(), me, "DOER");
        publish("item.completed", item, Map.of());
        processes.complete(item.taskId(), facts);
    }

    /** Who stands in acts for the absent person; trail and submission say so. */
    private void onBehalf(WorkItem item, Runnable deed) {
        Actor actor = CurrentActor.get();
        CurrentActor.run(actor.standingInFor(item.behalf(current.id())), deed);
    }

    private boolean mayReassign(WorkItem item) {
        UUID me = current.id();
        return me.equals(item.assigneeId())
                || item.roles().isEmpty() && me.equals(cases.get(item.caseId()).ownerId())
                || access.may(Capability.REASSIGN_ITEMS, item.unitId());
    }

    private void requireLive(WorkItem item) {
        if (item.state() == WorkItem.State.DONE) {
            UUID by = item.endedBy();
            throw Problem.conflict(
                    "item.already-completed",
                    current.id().equals(by)
                            ? "You have completed this task already."
                            : nameOf(by) + " has completed this task in the meantime.");
        }
        if (item.state() == WorkItem.State.CANCELLED) {
            throw Problem.conflict("item.cancelled", "The case went another way, so this task is no longer needed.");
        }
    }

    private void requireOffered(WorkItem item) {
        if (!table.offered(item.id(), principals.of(current.id()))) {
            throw Problem.forbidden(
                    "item.not-offered", "This task is not offered to you.", refs(item));
        }
    }

    /**
     * A claim outlives the role it was made with, so the role is asked again; a person named by the ISMS manager needs none, nor
     * does who stands in for somebody absent, nor the deputy whom lateness called.
     */
    private void requireRole(WorkItem item, UUID personId) {
        boolean named = item.staffed() && personId.equals(item.assigneeId())
                || item.behalf(personId) != null
                || personId.equals(item.deputyId());
        if (!named && !offering.mayBeGiven(item, personId)) {
            throw Problem.forbidden(
                    "item.role-missing", "This task takes one of these roles: " + String.join(", ", item.roles()) + ".");
        }
    }

    private void requireIndependent(WorkItem item, UUID personId) {
        CaseFile file = cases.get(item.caseId());
        separation.refusal(file, item.stepKey(), personId).ifPresent(barred -> {
            List<PersonRef> who = refs(item);
            String names = who.isEmpty()
                    ? ""
                    : " Who may: " + String.join(", ", who.stream().map(PersonRef::name).toList()) + ".";
            String detail = personId.equals(current.id()) ? barred.detail() : nameOf(personId) + ": " + barred.detail();
            throw Problem.forbidden("separation." + barred.ruleKey(), detail + names, who);
        });
    }

    private List<PersonRef> refs(WorkItem item) {
        return List.copyOf(
                people.refs(offering.eligible(item, cases.get(item.caseId()))).values());
    }

    private Problem takenBy(UUID personId) {
        return Problem.conflict("item.claimed-by-other", nameOf(personId) + " has taken this task.");
    }

    private String nameOf(@Nullable UUID personId) {
        return personId == null
                ? "Somebody"
                : people.refs(List.of(personId)).getOrDefault(personId, new PersonRef(personId, "Somebody")).name();
    }

    private void publish(String action, WorkItem item, Map<String, ?> more) {
        Map<String, Object> payload = new HashMap<>(more);
        payload.put("step", item.stepKey());
        payload.put("attempt", item.attempt());
        events.publishEvent(
                new AuditableEvent(action, "item", item.id(), item.stepKey(), item.caseId(), item.unitId(), payload));
        events.publishEvent(new LiveHint("inbox", item.id()));
    }
}
