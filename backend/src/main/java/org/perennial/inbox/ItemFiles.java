package org.perennial.inbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work items for modules that act on them from above, such as the one that gives more time. */
@Service
@Transactional(readOnly = true)
public class ItemFiles {

    private final WorkItems items;
    private final ReadableItems readable;
    private final ItemClocks clocks;
    private final OfferTable table;
    private final Principals principals;
    private final CurrentPerson current;

    ItemFiles(
            WorkItems items,
            ReadableItems readable,
            ItemClocks clocks,
            OfferTable table,
            Principals principals,
            CurrentPerson current) {
        this.items = items;
        this.readable = readable;
        this.clocks = clocks;
        this.table = table;
        this.principals = principals;
        this.current = current;
    }

    /** The item for the current person; 404 {@code item.not-found} when there is none or it is not theirs to see. */
    public ItemFile requireVisible(UUID itemId) {
        return readable.get(itemId).file();
    }

    /**
     * The open item for the current person, its case and row held until the end of the transaction, so that of two who act on it at once
     * the second sees what the first did.
     *
     * @throws Problem 404 {@code item.not-found}; 409 {@code item.ended}
     */
    @Transactional
    public ItemFile takeOpen(UUID itemId) {
        return readable.takeOpen(itemId).file();
    }

    /** These items, whoever asks; unknown ids are left out. */
    public Map<UUID, ItemFile> byId(Collection<UUID> itemIds) {
        return items.findAllById(itemIds).stream()
                .map(WorkItem::file)
                .collect(Collectors.toMap(ItemFile::id, Function.identity()));
    }

    /** The open items of a case, whoever asks. */
    public List<ItemFile> openOf(UUID caseId) {
        return items.findByCaseIdAndState(caseId, WorkItem.State.OPEN).stream().map(WorkItem::file).toList();
    }

    /** Who would do the item, as its clock knows them. */
    public Set<UUID> doers(UUID itemId) {
        return clocks.doers(itemId);
    }

    /**
     * Whose own work the item is: who would do it, for whom they stand in, and who had it before: giving a task away makes nobody a
     * judge of its time.
     */
    public Set<UUID> concerned(ItemFile item) {
        Set<UUID> concerned = new LinkedHashSet<>(doers(item.id()));
        concerned.addAll(table.holders(item.id()));
        if (item.absentId() != null) {
            concerned.add(item.absentId());
        }
        return concerned;
    }

    /** Those of these items that the person has or had. */
    public Set<UUID> heldBy(Collection<UUID> itemIds, UUID personId) {
        return table.heldBy(itemIds, personId);
    }

    /** For whom the current person stands in with the item; empty where they act for themselves. */
    public Optional<UUID> behalf(UUID itemId) {
        return items.findById(itemId).map(item -> item.behalf(current.id()));
    }

    /** Whether the item is offered to the current person: by name, or by a role they hold. */
    public boolean offeredToMe(UUID itemId) {
        return table.offered(itemId, principals.of(current.id()));
    }
}
