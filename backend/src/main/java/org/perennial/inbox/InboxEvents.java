package org.perennial.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.cases.Submissions;
import org.perennial.process.TaskEnded;
import org.perennial.process.TaskOpened;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps items in step with the engine's tasks, inside its transaction. */
@Component
class InboxEvents {

    private final WorkItems items;
    private final OfferTable offers;
    private final Offers offering;
    private final Cases cases;
    private final Submissions submissions;
    private final StandIns standIns;
    private final CaseWork work;
    private final Drafts drafts;
    private final ClockTable clocks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InboxEvents(
            WorkItems items,
            OfferTable offers,
            Offers offering,
            Cases cases,
            Submissions submissions,
            StandIns standIns,
            CaseWork work,
            Drafts drafts,
            ClockTable clocks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.items = items;
        this.offers = offers;
        this.offering = offering;
        this.cases = cases;
        this.submissions = submissions;
        this.standIns = standIns;
        this.work = work;
        this.drafts = drafts;
        this.clocks = clocks;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(TaskOpened task) {
        CaseFile file = cases.get(task.caseId());
        WorkItem item = items.saveAndFlush(WorkItem.open(
                task, file, submissions.itemDetail(file, task.stepKey(), task.facts()), clock.instant()));
        opened(item, file, task);
    }

    /** An ended item whose task is still open in the engine. */
    void reopen(WorkItem item, TaskOpened task) {
        item.reopen();
        items.saveAndFlush(item);
        opened(item, cases.get(item.caseId()), task);
    }

    private void opened(WorkItem item, CaseFile file, TaskOpened task) {
        offering.offer(item, file, task.assignee());
        tellOffer(item, Map.of());
        standIns.settle(item, file);
        work.changed(file.id());
        events.publishEvent(new ItemOpened(item.id()));
    }

    /** Who may do it has changed: an item that nobody has is offered as the rule says now. */
    void offerAnew(WorkItem item, CaseFile file) {
        List<String> before = item.offeredTo();
        offering.offer(item, file, null);
        tellOffer(item, Map.of("before", before));
        standIns.settle(item, file);
    }

    private void tellOffer(WorkItem item, Map<String, ?> more) {
        Map<String, Object> payload = new HashMap<>(more);
        payload.put("step", item.stepKey());
        payload.put("offeredTo", item.offeredTo());
        payload.put("dueAt", item.dueAt());
        publish(item.unstaffed() ? "item.unstaffed" : "item.offered", item, payload);
    }

    @EventListener
    void on(TaskEnded task) {
        items.findByTaskId(task.taskId()).ifPresent(item -> {
            if (item.isOpen()) {
                item.cancel(clock.instant());
                publish("item.cancelled", item, Map.of("step", item.stepKey()));
            }
            offers.remove(item.id());
            drafts.discardAll(item.id());
            clocks.plan(item.id(), null);
            events.publishEvent(new ItemEnded(item.id()));
            work.changed(item.caseId());
        });
    }

    private void publish(String action, WorkItem item, Map<String, ?> payload) {
        UUID caseId = item.caseId();
        events.publishEvent(
                new AuditableEvent(action, "item", item.id(), item.stepKey(), caseId, item.unitId(), payload));
        events.publishEvent(new LiveHint("inbox", item.id()));
    }
}
