package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemClocks;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time: asked for by who has the task, decided by somebody else who may, at most twice; the original deadline stays
 * (domain.md 1, "Clock").
 */
@Service
@Transactional
public class Extensions {

    private final ExtensionRecords records;
    private final ItemFiles items;
    private final ItemClocks clocks;
    private final Deadlines dates;
    private final Deciders deciders;
    private final AskNews news;
    private final CurrentPerson current;
    private final Clock clock;

    Extensions(
            ExtensionRecords records,
            ItemFiles items,
            ItemClocks clocks,
            Deadlines dates,
            Deciders deciders,
            AskNews news,
            CurrentPerson current,
            Clock clock) {
        this.records = records;
        this.items = items;
        this.clocks = clocks;
        this.dates = dates;
        this.deciders = deciders;
        this.news = news;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Asks for more time until the end of that day.
     *
     * @throws Problem 400 for a missing reason or a day that is not later; 403 {@code extension.not-yours}; 409
     *     {@code extension.used-up}, {@code extension.already-asked}, {@code due.set-outside}, {@code due.none} or {@code item.ended}
     */
    public void ask(UUID itemId, @Nullable LocalDate until, @Nullable String reason) {
        ItemFile item = items.takeOpen(itemId);
        UUID me = current.id();
        if (!me.equals(item.assigneeId())) {
            throw Problem.forbidden("extension.not-yours", "Who has the task asks for more time. Claim it first.");
        }
        dates.requireMovable(item);
        requireLeft(item);
        if (records.existsByItemIdAndState(itemId, Extension.State.OPEN)) {
            throw Problem.conflict("extension.already-asked", "A request for more time waits for its decision already.");
        }
        String why = Words.required(reason, "/reason", Words.REASON);
        dates.later(item, until);
        Deciders.Asked asked = deciders.nearest(item.unitId(), concerned(item, me));
        records.save(Extension.asked(item, me, until, why, asked.principal(), clock.instant()));
        Map<String, Object> said = Map.of("until", until.toString(), "reason", why);
        news.record("extension.asked", item, said);
        news.tell("extension.asked", asked.people(), item, said);
    }

    /**
     * Gives more time unasked, by a day or by business days.
     *
     * @throws Problem 400 as {@link #ask}; 403 {@code extension.own} or {@code decision.not-yours}; 409 as {@link #ask}
     */
    public void grant(UUID itemId, @Nullable LocalDate until, @Nullable Integer businessDays, @Nullable String reason) {
        ItemFile item = items.takeOpen(itemId);
        deciders.require(item.unitId(), concerned(item, null), "extension.own");
        dates.requireMovable(item);
        requireLeft(item);
        String why = Words.required(reason, "/reason", Words.REASON);
        Instant due = businessDays == null ? dates.later(item, until) : dates.businessDays(item, businessDays);
        records.findByItemIdAndState(itemId, Extension.State.OPEN).forEach(Extension::lapse);
        records.save(Extension.given(item, current.id(), due, why, clock.instant()));
        move("extension.granted", item, due, why, items.doers(itemId));
    }

    /**
     * Grants or refuses what was asked for; {@code until} overrides the day asked for.
     *
     * @throws Problem 400 for a refusal without reason or a day that is not later; 403 {@code extension.own} or
     *     {@code decision.not-yours}; 404 {@code extension-request.not-found}; 409 {@code extension.decided},
     *     {@code extension.used-up}, {@code due.set-outside} or {@code item.ended}
     */
    public void decide(UUID requestId, @Nullable Boolean granted, @Nullable LocalDate until, @Nullable String reason) {
        ItemFile item = taken(requestId);
        Extension request = records.findById(requestId).orElseThrow(() -> Problem.notFound("extension-request"));
        UUID asker = request.askedBy();
        deciders.require(item.unitId(), concerned(item, asker), "extension.own");
        if (granted == null) {
            throw Problem.invalid("/granted", "required", "Please grant or refuse.");
        }
        Set<UUID> told = asker == null ? items.doers(item.id()) : Set.of(asker);
        if (!granted) {
            String why = Words.required(reason, "/reason", Words.REASON);
            request.refuse(current.id(), why, clock.instant());
            news.record("extension.refused", item, Map.of("reason", why));
            news.tell("extension.refused", told, item, Map.of("reason", why));
            return;
        }
        String why = Words.optional(reason, "/reason", Words.REASON);
        dates.requireMovable(item);
        requireLeft(item);
        Instant due = dates.later(item, until == null ? request.askedUntil() : until);
        request.grant(current.id(), item.dueAt(), due, why.isEmpty() ? null : why, clock.instant());
        move("extension.granted", item, due, why, told);
    }

    /** Case and item are taken before the request is read: of two who decide at once, the second reads the decision. */
    private ItemFile taken(UUID requestId) {
        UUID itemId = records.itemOf(requestId).orElseThrow(() -> Problem.notFound("extension-request"));
        try {
            return items.takeOpen(itemId);
        } catch (Problem hidden) {
            throw hidden.code().equals("item.not-found") ? Problem.notFound("extension-request") : hidden;
        }
    }

    private void move(String action, ItemFile item, Instant due, String why, Set<UUID> told) {
        clocks.moveDue(item.id(), due);
        Map<String, Object> said = new HashMap<>(Map.of("until", due.toString()));
        said.put("before", String.valueOf(item.dueAt()));
        if (!why.isEmpty()) {
            said.put("reason", why);
        }
        news.record(action, item, said);
        news.tell(action, told, item, said);
    }

    private void requireLeft(ItemFile item) {
        if (records.countByItemIdAndState(item.id(), Extension.State.GRANTED) >= Extension.MOST) {
            throw Problem.conflict(
                    "extension.used-up",
                    "More time has been granted " + Extension.MOST + " times already; that is the most a task can have.");
        }
    }

    /** Whose own time it is: who has or is offered the task or is stood in for, and who asked. */
    private Set<UUID> concerned(ItemFile item, @Nullable UUID asker) {
        Set<UUID> concerned = new LinkedHashSet<>(items.concerned(item));
        if (asker != null) {
            concerned.add(asker);
        }
        return concerned;
    }
}
