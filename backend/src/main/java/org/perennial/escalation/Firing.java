package org.perennial.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.escalation.ItemPlans.Laid;
import org.perennial.escalation.SignalTable.Outcome;
import org.perennial.inbox.ItemClocks;
import org.perennial.process.Ladder;
import org.springframework.stereotype.Component;

/**
 * Gives the due signals of one item, in order, and plans the next. Of several that are due at once because nobody ran the clock,
 * reminders give way to what came after them; levels are each given. The caller holds the item's row.
 */
@Component
class Firing {

    private final SignalTable table;
    private final Receivers receivers;
    private final SignalNews news;
    private final Ladder ladder;
    private final ItemClocks clocks;

    Firing(
            SignalTable table,
            Receivers receivers,
            SignalNews news,
            Ladder ladder,
            ItemClocks clocks) {
        this.table = table;
        this.receivers = receivers;
        this.news = news;
        this.ladder = ladder;
        this.clocks = clocks;
    }

    /**
     * @param last the latest settled signal of the item's cycle
     * @return how many signals were given
     */
    int fire(Laid laid, Optional<Signal> last, Instant now) {
        if (laid.silentUntil() != null && laid.silentUntil().isAfter(now)) {
            clocks.plan(laid.item().id(), laid.silentUntil());
            return 0;
        }
        List<Planned> due = new ArrayList<>();
        List<Planned> open = pending(laid, last);
        while (!open.isEmpty() && !open.get(0).at().isAfter(now)) {
            due.add(open.remove(0));
        }
        Given given = giveAll(laid, due, last, now);
        clocks.plan(laid.item().id(), open.stream()
                .filter(planned -> planned.signal().ordinal() > given.settled())
                .findFirst()
                .map(Planned::at)
                .orElse(null));
        return given.count();
    }

    /** When the sweep must look at the item next; empty for never again. */
    Optional<Instant> next(Laid laid) {
        return next(laid, table.last(laid.item()));
    }

    /** The same where the latest settled signal is known. */
    Optional<Instant> next(Laid laid, Optional<Signal> last) {
        Instant silent = laid.silentUntil();
        return pending(laid, last).stream()
                .findFirst()
                .map(Planned::at)
                .map(at -> silent != null && silent.isAfter(at) ? silent : at);
    }

    private static List<Planned> pending(Laid laid, Optional<Signal> last) {
        int settled = last.map(Signal::ordinal).orElse(-1);
        return laid.plan().stream()
                .filter(planned -> planned.signal().ordinal() > settled)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** @param settled ordinal of the latest signal that is settled now */
    private record Given(int count, int settled) {}

    private Given giveAll(Laid laid, List<Planned> due, Optional<Signal> last, Instant now) {
        List<Planned> quiet = due.stream().filter(planned -> planned.signal().level() == 0).toList();
        boolean late = quiet.size() < due.size();
        int count = 0;
        int settled = last.map(Signal::ordinal).orElse(-1);
        for (Planned planned : due) {
            if (planned.signal().ordinal() <= settled) {
                // Levels that nobody could act on went up to this one already.
                continue;
            }
            settleMerged(laid, planned, settled, now);
            if (quiet.contains(planned) && (late || planned != quiet.get(quiet.size() - 1))) {
                table.settle(laid.item(), planned.signal(), Outcome.MERGED, planned.at(), now, List.of());
                settled = planned.signal().ordinal();
            } else {
                settled = give(laid, planned, now).ordinal();
                count++;
            }
        }
        return new Given(count, settled);
    }

    private void settleMerged(Laid laid, Planned planned, int settled, Instant now) {
        planned.merged().stream()
                .filter(signal -> signal.ordinal() > settled)
                .forEach(signal -> table.settle(laid.item(), signal, Outcome.MERGED, planned.at(), now, List.of()));
    }

    /** @return the signal that was given in the end */
    private Signal give(Laid laid, Planned planned, Instant now) {
        Set<UUID> people = receivers.of(planned.receiver(), laid, now);
        if (planned.signal().level() > 0) {
            return climb(laid, planned, people, now);
        }
        table.settle(laid.item(), planned.signal(), Outcome.FIRED, planned.at(), now, people);
        if (planned.signal() == Signal.DUE) {
            news.due(laid, people);
        } else {
            news.remind(laid, people);
        }
        news.record(laid, planned.signal(), planned.at(), people, List.of());
        return planned.signal();
    }

    /** Goes up at once past levels whose receivers cannot act; the highest has nobody above it and is told in any case. */
    private Signal climb(Laid laid, Planned planned, Set<UUID> people, Instant now) {
        List<Planned> ahead = laid.plan().stream()
                .filter(other -> other.signal().ordinal() > planned.signal().ordinal())
                .toList();
        Planned level = planned;
        Set<UUID> found = people;
        List<Signal> skipped = new ArrayList<>();
        for (Planned higher : ahead) {
            if (!found.isEmpty()) {
                break;
            }
            table.settle(laid.item(), level.signal(), Outcome.SKIPPED, level.at(), now, List.of());
            skipped.add(level.signal());
            higher.merged().forEach(signal -> table.settle(laid.item(), signal, Outcome.SKIPPED, higher.at(), now, List.of()));
            level = higher;
            found = receivers.of(higher.receiver(), laid, now);
        }
        if (found.isEmpty()) {
            found = receivers.last(laid.item().unitId());
        }
        table.settle(laid.item(), level.signal(), Outcome.FIRED, level.at(), now, found);
        clocks.setLevel(laid.item().id(), level.signal().level());
        news.record(laid, level.signal(), level.at(), found, skipped);
        ladder.climb(laid.item().id(), facts(laid, level, found));
        return level.signal();
    }

    private static Map<String, Object> facts(Laid laid, Planned level, Set<UUID> people) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("level", level.signal().level());
        facts.put("kind", laid.type().ladder());
        facts.put("tier", laid.file().tier());
        facts.put("receivers", people.stream().map(UUID::toString).sorted().collect(Collectors.joining(",")));
        return facts;
    }
}
