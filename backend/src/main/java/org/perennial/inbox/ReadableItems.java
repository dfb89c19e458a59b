package org.perennial.inbox;

import java.util.UUID;
import org.perennial.cases.Cases;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/** Work items the current person may know of; any other is 404 {@code item.not-found}. */
@Component
class ReadableItems {

    private final WorkItems items;
    private final Cases cases;
    private final CurrentPerson current;

    ReadableItems(WorkItems items, Cases cases, CurrentPerson current) {
        this.items = items;
        this.cases = cases;
        this.current = current;
    }

    WorkItem get(UUID itemId) {
        WorkItem item = items.findById(itemId).orElseThrow(() -> Problem.notFound("item"));
        requireReadable(item.caseId());
        return item;
    }

    /** The case first, then the item, as whoever acts on the whole case does: two orders would wait for each other. */
    WorkItem take(UUID itemId) {
        UUID caseId = items.caseOf(itemId).orElseThrow(() -> Problem.notFound("item"));
        requireReadable(caseId);
        cases.lock(caseId);
        return items.take(itemId).orElseThrow(() -> Problem.notFound("item"));
    }

    /** As {@link #take}; 409 {@code item.ended} where the item is over. */
    WorkItem takeOpen(UUID itemId) {
        WorkItem item = take(itemId);
        if (!item.isOpen()) {
            throw Problem.conflict("item.ended", "This task is over.");
        }
        return item;
    }

    private void requireReadable(UUID caseId) {
        if (!cases.readable(caseId, current.id())) {
            throw Problem.notFound("item");
        }
    }
}
