package org.perennial.escalation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for more time that wait for a decision. */
@Service
@Transactional(readOnly = true)
public class ExtensionReader {

    private final ExtensionRecords records;
    private final ItemFiles items;
    private final TaskNames tasks;
    private final Deciders deciders;
    private final Names names;
    private final CurrentPerson current;
    private final Clock clock;

    ExtensionReader(
            ExtensionRecords records,
            ItemFiles items,
            TaskNames tasks,
            Deciders deciders,
            Names names,
            CurrentPerson current,
            Clock clock) {
        this.records = records;
        this.items = items;
        this.tasks = tasks;
        this.deciders = deciders;
        this.names = names;
        this.current = current;
        this.clock = clock;
    }

    /** Open requests whose decision is asked of the current person, longest waiting first. */
    public List<ExtensionRequest> askedOfMe() {
        Set<String> mine = deciders.mine();
        if (mine.isEmpty()) {
            return List.of();
        }
        List<Extension> found = records.findByAskedOfInAndStateOrderByAskedAtAscIdAsc(mine, Extension.State.OPEN);
        Map<UUID, ItemFile> files = items.byId(found.stream().map(Extension::itemId).distinct().toList());
        return found.stream()
                .filter(one -> files.get(one.itemId()).open() && decides(one, files.get(one.itemId())))
                .map(one -> view(one, files.get(one.itemId())))
                .toList();
    }

    private boolean decides(Extension one, ItemFile item) {
        return !current.id().equals(one.askedBy()) && deciders.may(item.unitId(), items.concerned(item));
    }

    private ExtensionRequest view(Extension one, ItemFile item) {
        return new ExtensionRequest(
                one.id(), tasks.full(item), names.of(Objects.requireNonNull(one.askedBy())), one.askedAt(),
                Objects.requireNonNull(one.askedUntil()), one.reason(), item.dueAt(), item.originalDueAt(),
                item.late(clock.instant()), (int) records.countByItemIdAndState(item.id(), Extension.State.GRANTED), Extension.MOST,
                List.of("decide"));
    }
}
