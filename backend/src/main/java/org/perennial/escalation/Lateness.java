package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemClockChanged;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lateness somebody answers for until a day; the deadlines stay as they are and the figures count by them. */
@Service
@Transactional
public class Lateness {

    private final AcceptanceRecords records;
    private final ItemFiles items;
    private final Deadlines dates;
    private final Deciders deciders;
    private final AskNews news;
    private final ApplicationEventPublisher events;
    private final CurrentPerson current;
    private final Clock clock;

    Lateness(
            AcceptanceRecords records,
            ItemFiles items,
            Deadlines dates,
            Deciders deciders,
            AskNews news,
            ApplicationEventPublisher events,
            CurrentPerson current,
            Clock clock) {
        this.records = records;
        this.items = items;
        this.dates = dates;
        this.deciders = deciders;
        this.news = news;
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Accepts that an item is late until the end of that day.
     *
     * @throws Problem 400 for reason or day; 403 {@code lateness.own} or {@code decision.not-yours}; 409 {@code item.not-late},
     *     {@code lateness.already-accepted}, {@code due.set-outside} or {@code item.ended}
     */
    public void accept(UUID itemId, @Nullable LocalDate until, @Nullable String reason) {
        ItemFile item = items.takeOpen(itemId);
        deciders.require(item.unitId(), items.concerned(item), "lateness.own");
        dates.requireMovable(item);
        Instant now = clock.instant();
        if (!item.late(now)) {
            throw Problem.conflict("item.not-late", "This task is not late.");
        }
        if (!records.findByItemIdInAndEndsAtAfter(List.of(itemId), now).isEmpty()) {
            throw Problem.conflict("lateness.already-accepted", "Somebody answers for this lateness already.");
        }
        String why = Words.required(reason, "/reason", Words.REASON);
        Instant end = dates.endOf(item.unitId(), until);
        records.saveAndFlush(Acceptance.of(item, current.id(), Objects.requireNonNull(until), end, why, now));
        Map<String, Object> said = Map.of("until", until.toString(), "reason", why, "due", String.valueOf(item.dueAt()));
        events.publishEvent(new ItemClockChanged(itemId));
        news.record("lateness.accepted", item, said);
        news.tell("lateness.accepted", items.doers(itemId), item, said);
    }
}
