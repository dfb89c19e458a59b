package org.perennial.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.Cases;
import org.perennial.cases.SeparationOfDuties;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Late work taken over by those above it: the head or deputy of the unit or of a unit above, and the ISMS manager. They need not
 * hold the role the step asks for; separation of duties holds for them as for everybody.
 */
@Service
@Transactional
public class TakeOver {

    private final ReadableItems items;
    private final Offers offers;
    private final OfferTable table;
    private final Offering offering;
    private final Cases cases;
    private final SeparationOfDuties separation;
    private final Units units;
    private final People people;
    private final Access access;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TakeOver(
            ReadableItems items,
            Offers offers,
            OfferTable table,
            Offering offering,
            Cases cases,
            SeparationOfDuties separation,
            Units units,
            People people,
            Access access,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.offers = offers;
        this.table = table;
        this.offering = offering;
        this.cases = cases;
        this.separation = separation;
        this.units = units;
        this.people = people;
        this.access = access;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the current person a late task.
     *
     * @param why checked by the caller, never empty
     * @return who had it before; null where nobody had
     * @throws Problem 403 {@code item.take-over-refused}, {@code item.held-before}, {@code item.role-missing} or {@code separation.<rule>}; 404
     *     {@code item.not-found}; 409 {@code item.ended}, {@code item.not-late} or {@code item.already-yours}
     */
    public @Nullable UUID take(UUID itemId, String why) {
        UUID me = current.id();
        WorkItem item = items.takeOpen(itemId);
        if (!stands(item.unitId())) {
            throw Problem.forbidden(
                    "item.take-over-refused",
                    "The head or deputy of the unit or of a unit above, and the ISMS manager take late tasks over.");
        }
        if (me.equals(item.assigneeId())) {
            throw Problem.conflict("item.already-yours", "You have this task already.");
        }
        if (table.holders(itemId).contains(me)) {
            throw Problem.forbidden(
                    "item.held-before", "You had this task before and it went on to somebody else. Another one above takes it over.");
        }
        Instant due = item.dueAt();
        if (due == null || !due.isBefore(clock.instant())) {
            throw Problem.conflict("item.not-late", "This task is not late. Who has it can be asked, or it can be reassigned.");
        }
        requireIndependent(item, me);
        if (!offering.mayBeGiven(item, me)) {
            throw Problem.forbidden(
                    "item.role-missing",
                    "This task takes one of these roles: " + String.join(", ", item.roles()) + ". Reassign it to somebody who holds one.");
        }
        UUID before = item.assigneeId();
        item.reassign(me);
        offers.give(item, me);
        events.publishEvent(new AuditableEvent(
                "item.taken-over", "item", item.id(), item.stepKey(), item.caseId(), item.unitId(),
                Map.of("step", item.stepKey(), "from", before == null ? "" : before.toString(), "reason", why)));
        events.publishEvent(new LiveHint("inbox", item.id()));
        return before;
    }

    /** Whether the current person stands above the work of that unit. */
    public boolean stands(UUID unitId) {
        UUID me = current.id();
        return access.may(Capability.REASSIGN_ITEMS, unitId)
                || units.upwards(unitId).stream()
                        .map(units::get)
                        .anyMatch(unit -> Objects.equals(unit.headId(), me) || Objects.equals(unit.deputyId(), me));
    }

    private void requireIndependent(WorkItem item, UUID me) {
        separation.refusal(cases.get(item.caseId()), item.stepKey(), me).ifPresent(barred -> {
            List<PersonRef> who = List.copyOf(
                    people.refs(offering.eligible(item, cases.get(item.caseId()))).values());
            throw Problem.forbidden("separation." + barred.ruleKey(), barred.detail(), who);
        });
    }
}
