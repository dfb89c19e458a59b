package org.perennial.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.process.TaskEnded;
import org.perennial.process.TaskOpened;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open items, for those who compare them with what the engine holds and with the rules, and put them right. Checks nothing of who
 * asks. Joins the caller's transaction, which holds the case's row where it changes anything.
 */
@Service
@Transactional
public class ItemLedger {

    /** An open item and the engine's task it stands for. */
    public record Entry(UUID id, String taskId, UUID caseId) {}

    private record Row(String principal, Instant dueAt) {}

    private final WorkItems items;
    private final Offers offers;
    private final Offering offering;
    private final InboxEvents inbox;
    private final Cases cases;
    private final JdbcClient jdbc;

    ItemLedger(WorkItems items, Offers offers, Offering offering, InboxEvents inbox, Cases cases, JdbcClient jdbc) {
        this.items = items;
        this.offers = offers;
        this.offering = offering;
        this.inbox = inbox;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** Open items by id. @param after the last one seen; null to begin */
    @Transactional(readOnly = true)
    public List<Entry> open(@Nullable UUID after, int limit) {
        return jdbc.sql("select id, task_id, case_id from work_item where state = 'OPEN' and id > ? order by id limit ?")
                .params(after == null ? new UUID(0, 0) : after, limit)
                .query((row, number) -> new Entry(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }

    /** The item; empty when there is none or it is over. */
    @Transactional(readOnly = true)
    public Optional<Entry> open(UUID itemId) {
        return items.findById(itemId)
                .filter(WorkItem::isOpen)
                .map(item -> new Entry(item.id(), item.taskId(), item.caseId()));
    }

    /** The open items of a case. */
    @Transactional(readOnly = true)
    public List<UUID> openOf(UUID caseId) {
        return items.findByCaseIdAndState(caseId, WorkItem.State.OPEN).stream().map(WorkItem::id).toList();
    }

    /** Those of these tasks that have an open item. */
    @Transactional(readOnly = true)
    public Set<String> tasksWithItem(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select task_id from work_item where state = 'OPEN' and task_id in (:tasks)")
                        .param("tasks", taskIds)
                        .query(String.class)
                        .list());
    }

    /** Those of these open items that are offered otherwise than they say, or than the rule would offer them (domain.md 1). */
    @Transactional(readOnly = true)
    public Set<UUID> misoffered(Collection<UUID> itemIds) {
        Map<UUID, Set<Row>> rows = rows(itemIds);
        Set<UUID> wrong = new HashSet<>();
        List<WorkItem> open = items.findAllById(itemIds).stream().filter(WorkItem::isOpen).toList();
        Map<UUID, CaseFile> files = cases.byId(open.stream().map(WorkItem::caseId).distinct().toList());
        for (WorkItem item : open) {
            Instant due = item.dueAt() == null ? OfferTable.NEVER : item.dueAt();
            Set<Row> expected = new HashSet<>();
            Offers.principals(item).forEach(principal -> expected.add(new Row(principal, due)));
            if (!expected.equals(rows.getOrDefault(item.id(), Set.of())) || offers.outdated(item, files.get(item.caseId()))) {
                wrong.add(item.id());
            }
        }
        return wrong;
    }

    private Map<UUID, Set<Row>> rows(Collection<UUID> itemIds) {
        Map<UUID, Set<Row>> rows = new HashMap<>();
        if (!itemIds.isEmpty()) {
            jdbc.sql("select item_id, principal, due_at from work_offer where item_id in (:items)")
                    .param("items", itemIds)
                    .query(row -> {
                        rows.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashSet<>())
                                .add(new Row(row.getString(2), row.getTimestamp(3).toInstant()));
                    });
        }
        return rows;
    }

    /** Ends an open item whose task the engine does not have. */
    public void cancel(UUID itemId) {
        items.take(itemId)
                .filter(WorkItem::isOpen)
                .ifPresent(item -> inbox.on(new TaskEnded(item.taskId(), item.caseId(), true)));
    }

    /** Gives an open task of the engine its item; one that was ended opens again. */
    public void restore(TaskOpened task) {
        Optional<WorkItem> known = items.findByTaskId(task.taskId());
        if (known.isEmpty()) {
            inbox.on(task);
        } else if (!known.get().isOpen()) {
            inbox.reopen(known.get(), task);
        }
    }

    /** Offers an open item as it says, and as the rule says where nobody has it. */
    public void offerAnew(UUID itemId) {
        items.take(itemId).filter(WorkItem::isOpen).ifPresent(item -> {
            CaseFile file = cases.get(item.caseId());
            if (offers.outdated(item, file)) {
                inbox.offerAnew(item, file);
            }
            offers.giveBack(item);
        });
    }
}
