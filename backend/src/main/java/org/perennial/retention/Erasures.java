package org.perennial.retention;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.TrailErasure;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.organisation.Units;
import org.perennial.retention.ErasureTable.Erasure;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.Ids;
import org.perennial.shared.NameEraser;
import org.perennial.shared.PersonRemains;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases people who left (issue 4, "Retention"): one person proposes it, another one approves; the name is replaced wherever the product
 * put it, ids stay, and the trail still verifies.
 */
@Service
@Transactional
public class Erasures {

    private final ErasureTable table;
    private final People people;
    private final List<PersonRemains> remains;
    private final NameEraser names;
    private final TrailErasure trail;
    private final LegalHoldTable holds;
    private final SecondPeople second;
    private final Units units;
    private final Access access;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            ErasureTable table,
            People people,
            List<PersonRemains> remains,
            NameEraser names,
            TrailErasure trail,
            LegalHoldTable holds,
            SecondPeople second,
            Units units,
            Access access,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.people = people;
        this.remains = remains;
        this.names = names;
        this.trail = trail;
        this.holds = holds;
        this.second = second;
        this.units = units;
        this.access = access;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes to erase a person.
     *
     * @return the proposal's id
     * @throws Problem 400 for person or reason; 403 {@code capability.missing} in the person's unit; 404 {@code person.not-found}; 409
     *     {@code erasure.still-needed} saying why, or {@code erasure.proposed}
     */
    public UUID propose(@Nullable UUID personId, @Nullable String reason) {
        access.require(Capability.MANAGE_RETENTION, null);
        if (personId == null) {
            throw Problem.invalid("/personId", "required", "Say who is to be erased.");
        }
        Person person = people.get(personId);
        access.require(Capability.MANAGE_RETENTION, person.unitId());
        String why = Words.required(reason, "/reason", Words.REASON);
        requireFree(personId);
        Map<UUID, String> held = holds.held();
        requireNone(trail.touches(erased(person), held.keySet()), held);
        table.takeTurn();
        if (table.open(personId)) {
            throw Problem.conflict("erasure.proposed", "Somebody proposed this already. It waits for a second person.");
        }
        UUID id = Ids.next();
        table.propose(id, personId, person.unitId(), why, current.id(), clock.instant());
        record("person.erasure-proposed", id, person, Map.of("reason", why));
        second.tell("erasure.proposed", person.unitId(), units.get(person.unitId()).name(), "/retention?view=people");
        return id;
    }

    /**
     * Erases the person, at once and for good.
     *
     * @throws Problem 403 {@code erasure.own} for who proposed it; 404 {@code erasure.not-found}; 409 {@code erasure.decided} or
     *     {@code erasure.still-needed}; 412 {@code version.stale}
     */
    public void approve(UUID id, long version) {
        Erasure erasure = readable(id);
        if (erasure.proposedBy().equals(current.id())) {
            throw Problem.forbidden("erasure.own", "Who proposed to erase somebody does not approve it: a second person does.");
        }
        // Nobody puts a case on legal hold meanwhile.
        table.takeTurn();
        decide(erasure, version, ErasureState.DONE, null);
        requireFree(erasure.personId());
        Person person = people.get(erasure.personId());
        ErasedPerson erased = erased(person);
        Map<UUID, String> held = holds.held();
        remains.forEach(each -> each.erase(erased));
        names.replace(erased, NameEraser.Place.of("person_erasure", "id"), "reason", "decision_reason");
        requireNone(trail.ofPerson(erased, "A person was erased", held.keySet()), held);
        record("person.erased", id, person, Map.of("proposedBy", erasure.proposedBy()));
    }

    /**
     * Rejects it, or takes one's own back.
     *
     * @throws Problem 400 for the reason; 404 {@code erasure.not-found}; 409 {@code erasure.decided}; 412 {@code version.stale}
     */
    public void reject(UUID id, long version, @Nullable String reason) {
        Erasure erasure = readable(id);
        String why = Words.required(reason, "/reason", Words.REASON);
        decide(erasure, version, ErasureState.REJECTED, why);
        record("person.erasure-rejected", id, people.get(erasure.personId()), Map.of("reason", why));
    }

    /** Why the person cannot be erased now, in sentences. */
    List<String> standsInTheWay(UUID personId) {
        return remains.stream().map(each -> each.stillNeeded(personId)).flatMap(Optional::stream).toList();
    }

    /** @throws Problem 403 {@code capability.missing}; 404 {@code erasure.not-found} */
    Erasure readable(UUID id) {
        access.require(Capability.MANAGE_RETENTION, null);
        return table.find(id)
                .filter(erasure -> access.may(Capability.MANAGE_RETENTION, erasure.unitId()))
                .orElseThrow(() -> Problem.notFound("erasure"));
    }

    /** With what modules know of former names, and with what others are called alike. */
    private ErasedPerson erased(Person person) {
        Set<String> called = new HashSet<>(Set.of(person.name()));
        Set<String> addresses = new HashSet<>(Set.of(person.email()));
        remains.stream().map(each -> each.knownAs(person.id())).forEach(known -> {
            called.addAll(known.names());
            addresses.addAll(known.addresses());
        });
        Set<String> all = new HashSet<>(called);
        all.addAll(addresses);
        return new ErasedPerson(
                person.id(), new ErasedPerson.Known(called, addresses), people.calledAlike(person.id(), all), pseudonym(person.id()));
    }

    /** What the trail of a case on legal hold says stays whole. */
    private static void requireNone(Set<UUID> touched, Map<UUID, String> held) {
        touched.stream().map(held::get).sorted().findFirst().ifPresent(number -> {
            throw Problem.conflict("erasure.still-needed", "What the trail of case " + number + " says names the person, and the case is on legal hold.");
        });
    }

    private void requireFree(UUID personId) {
        List<String> why = standsInTheWay(personId);
        if (!why.isEmpty()) {
            throw Problem.conflict("erasure.still-needed", String.join(" ", why));
        }
    }

    private void decide(Erasure erasure, long version, ErasureState state, @Nullable String reason) {
        if (erasure.state() != ErasureState.PROPOSED) {
            throw Problem.conflict("erasure.decided", "Somebody decided on this already.");
        }
        if (!table.decide(erasure.id(), version, state, current.id(), clock.instant(), reason)) {
            throw Problem.stale();
        }
    }

    /** Told apart by the end of the id, which the trail shows as well. */
    private static String pseudonym(UUID personId) {
        String id = personId.toString();
        return "Erased person " + id.substring(id.length() - 6);
    }

    /** About the proposal, without the name: what is said of the person goes with it. */
    private void record(String action, UUID id, Person person, Map<String, ?> said) {
        events.publishEvent(new AuditableEvent(action, "person-erasure", id, null, null, person.unitId(), said));
    }
}
