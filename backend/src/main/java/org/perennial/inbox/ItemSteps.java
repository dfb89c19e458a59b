package org.perennial.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.cases.CaseItems;
import org.springframework.stereotype.Component;

/** Tells modules below which step an item of a case stands for and who has it. */
@Component
class ItemSteps implements CaseItems {

    private final WorkItems items;
    private final OfferWords words;

    ItemSteps(WorkItems items, OfferWords words) {
        this.items = items;
        this.words = words;
    }

    @Override
    public Optional<String> stepOf(UUID caseId, UUID itemId) {
        return items.findById(itemId).filter(item -> item.caseId().equals(caseId)).map(WorkItem::stepKey);
    }

    @Override
    public List<Standing> open(UUID caseId) {
        List<WorkItem> open = items.findByCaseIdAndState(caseId, WorkItem.State.OPEN);
        OfferWords.Words offers = words.of(open);
        return open.stream()
                .map(item -> new Standing(
                        item.stepKey(), item.assigneeId(), item.assigneeId() == null ? offers.offeredTo(item) : List.of(),
                        item.escalationLevel()))
                .toList();
    }
}
