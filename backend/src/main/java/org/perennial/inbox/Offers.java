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
            cases.involve(file.id(), item.assigneeId(), "ASSIGNEE");
        }
    }

    /** The item is now one person's alone; what it was offered to is kept for when they give it back. */
    void give(WorkItem item, UUID person) {
        table.replace(item.id(), item.dueAt(), withDeputy(item, List.of(Offer.person(person))));
        cases.involve(item.caseId(), person, "ASSIGNEE");
    }

    void giveBack(WorkItem item) {
        table.replace(item.id(), item.dueAt(), withDeputy(item, item.openTo()));
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
