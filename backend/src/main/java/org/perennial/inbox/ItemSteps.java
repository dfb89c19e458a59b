package org.perennial.inbox;

import java.util.Optional;
import java.util.UUID;
import org.perennial.cases.CaseItems;
import org.springframework.stereotype.Component;

/** Tells modules below which step an item of a case stands for. */
@Component
class ItemSteps implements CaseItems {

    private final WorkItems items;

    ItemSteps(WorkItems items) {
        this.items = items;
    }

    @Override
    public Optional<String> stepOf(UUID caseId, UUID itemId) {
        return items.findById(itemId).filter(item -> item.caseId().equals(caseId)).map(WorkItem::stepKey);
    }
}
