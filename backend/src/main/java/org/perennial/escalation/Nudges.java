package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A word from one person to those who have a task, once per person, task and day. */
@Service
@Transactional
public class Nudges {

    record Nudge(UUID by, Instant at, String message) {}

    private final JdbcClient jdbc;
    private final ItemFiles items;
    private final Cases cases;
    private final Deadlines dates;
    private final AskNews news;
    private final Access access;
    private final CurrentPerson current;
    private final Clock clock;

    Nudges(
            JdbcClient jdbc,
            ItemFiles items,
            Cases cases,
            Deadlines dates,
            AskNews news,
            Access access,
            CurrentPerson current,
            Clock clock) {
        this.jdbc = jdbc;
        this.items = items;
        this.cases = cases;
        this.dates = dates;
        this.news = news;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Reminds those who have the task, with a message if there is one.
     *
     * @throws Problem 403 {@code nudge.refused}; 409 {@code nudge.already-sent}, {@code nudge.nobody} or {@code item.ended}
     */
    public void nudge(UUID itemId, @Nullable String message) {
        ItemFile item = items.takeOpen(itemId);
        if (!mayNudge(item, cases.get(item.caseId()))) {
            throw Problem.forbidden(
                    "nudge.refused",
                    "Who waits for the task may nudge: the case's owner and who started it, the head of the unit, the ISMS manager"
                            + " and top management; not who has it.");
        }
        String words = Words.optional(message, "/message", Words.REASON);
        Set<UUID> doers = items.doers(itemId);
        if (doers.isEmpty()) {
            throw Problem.conflict("nudge.nobody", "Nobody has this task, so there is nobody to nudge.");
        }
        LocalDate today = dates.today(item.unitId());
        UUID me = current.id();
        if (sent(itemId, me, today)) {
            throw Problem.conflict("nudge.already-sent", "You have nudged about this task today; once a day is enough.");
        }
        jdbc.sql("insert into item_nudge (id, item_id, nudged_by, nudged_on, nudged_at, message) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), itemId, me, today, clock.instant().atOffset(ZoneOffset.UTC), words)
                .update();
        news.record("item.nudged", item, Map.of("text", words));
        news.tell("item.nudged", doers, item, Map.of("message", Words.shortened(words)));
    }

    /** Who waits for the task and does not have it. */
    boolean mayNudge(ItemFile item, CaseFile file) {
        UUID me = current.id();
        return item.open()
                && !me.equals(item.assigneeId())
                && (me.equals(file.ownerId())
                        || me.equals(file.startedBy())
                        || access.may(Capability.DECIDE_TIME, item.unitId()));
    }

    @Transactional(readOnly = true)
    List<Nudge> of(UUID itemId) {
        return jdbc.sql("select nudged_by, nudged_at, message from item_nudge where item_id = ? order by nudged_at desc, id desc")
                .param(itemId)
                .query((row, number) ->
                        new Nudge(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getString(3)))
                .list();
    }

    private boolean sent(UUID itemId, UUID person, LocalDate day) {
        return jdbc.sql("select count(*) from item_nudge where item_id = ? and nudged_by = ? and nudged_on = ?")
                        .params(itemId, person, day)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
