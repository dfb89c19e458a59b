package org.perennial.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.cases.SeparationOfDuties;
import org.springframework.stereotype.Component;

/** Writes down who is offered an item and who is barred from it. */
@Component
class Offers {

    private final Offering offering;
    private final OfferTable table;
    private final SeparationOfDuties separation;
    private final WorkItems items;
    private final Cases cases;

    Offers(Offering offering, OfferTable table, SeparationOfDuties separation, WorkItems items, Cases cases) {
        this.offering = offering;
        this.table = table;
        this.separation = separation;
        this.items = items;
        this.cases = cases;
    }

    void offer(WorkItem item, CaseFile file, @Nullable UUID named) {
        item.offer(offering.decide(file, item.stepKey(), named, item.roles()));
        table.replace(item.id(), item.dueAt(), withDeputy(item, item.offeredTo()));
        table.bar(item.id(), separation.barred(file, item.stepKey()).values());
        if (item.assigneeId() != null) {
            table.hold(item.id(), item.assigneeId());
            cases.involve(file.id(), item.assigneeId(), "ASSIGNEE");
        }
    }

    /** The item is now one person's alone; what it was offered to is kept for when they give it back. */
    void give(WorkItem item, UUID person) {
        table.replace(item.id(), item.dueAt(), withDeputy(item, List.of(Offer.person(person))));
        table.hold(item.id(), person);
        cases.involve(item.caseId(), person, "ASSIGNEE");
    }

    void giveBack(WorkItem item) {
        table.replace(item.id(), item.dueAt(), withDeputy(item, item.openTo()));
        if (item.assigneeId() != null) {
            table.hold(item.id(), item.assigneeId());
        }
    }

    /** Whom the item should be found by: all it is open to, and the deputy whom lateness called. */
    static Set<String> principals(WorkItem item) {
        return withDeputy(item, item.openTo());
    }

    /**
     * Whether the rule would offer an item that nobody has to quite other people than it is offered to. One that names a person, that
     * somebody stands in with or that a person was named for stays as it is.
     */
    boolean outdated(WorkItem item, CaseFile file) {
        if (item.assigneeId() != null || item.standIn() != null || item.roles().isEmpty()) {
            return false;
        }
        List<String> decided = offering.decide(file, item.stepKey(), null, item.roles()).principals();
        return decided.isEmpty() != item.offeredTo().isEmpty()
                || !decided.isEmpty() && decided.stream().noneMatch(item.offeredTo()::contains);
    }

    /** Whether the rule offers an item that nobody has or stands in with to other people than before. */
    boolean decidesOtherwise(WorkItem item, CaseFile file) {
        boolean names = item.roles().isEmpty() && item.offeredTo().stream().anyMatch(one -> one.startsWith("P:"));
        return item.assigneeId() == null
                && item.standIn() == null
                && !names
                && !Set.copyOf(offering.decide(file, item.stepKey(), null, item.roles()).principals())
                        .equals(Set.copyOf(item.offeredTo()));
    }

    /** Whoever has it: the deputy whom lateness called still sees it. */
    private static Set<String> withDeputy(WorkItem item, List<String> principals) {
        Set<String> all = new LinkedHashSet<>(principals);
        if (item.deputyId() != null) {
            all.add(Offer.person(item.deputyId()));
        }
        return all;
    }

    /** Writes down anew who is barred. */
    void bar(WorkItem item, CaseFile file) {
        table.bar(item.id(), separation.barred(file, item.stepKey()).values());
    }

    /**
     * Somebody did something in a case: other open items of the case may now be barred to them, and an item whose last
     * candidate is barred goes up.
     */
    void refresh(CaseFile file) {
        for (WorkItem item : items.findByCaseIdAndState(file.id(), WorkItem.State.OPEN)) {
            if (item.assigneeId() == null && item.standIn() == null && offering.eligible(item, file).isEmpty()) {
                offer(item, file, null);
            } else {
                bar(item, file);
            }
        }
    }
}
