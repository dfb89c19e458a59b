package org.perennial.escalation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.inbox.ItemClock;
import org.perennial.shared.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each clock has said; the primary key of item, cycle and signal lets nothing be said twice. */
@Component
class SignalTable {

    /** FIRED: said. MERGED: a later signal spoke for it. SKIPPED: a level whose receivers could not act. */
    enum Outcome {
        FIRED,
        MERGED,
        SKIPPED
    }

    private final JdbcClient jdbc;
    private final Rows rows;

    SignalTable(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The latest signal of the item's cycle that is settled; empty when none is. */
    Optional<Signal> last(ItemClock item) {
        return jdbc.sql("select signal from item_signal where item_id = ? and cycle = ? order by stage desc limit 1")
                .params(item.id(), item.cycle())
                .query((row, number) -> Signal.valueOf(row.getString(1)))
                .optional();
    }

    /** The latest settled signal of each item's cycle; items of which none is settled are left out. */
    Map<UUID, Signal> last(Collection<ItemClock> items) {
        Map<UUID, Integer> cycles = items.stream().collect(Collectors.toMap(ItemClock::id, ItemClock::cycle));
        Map<UUID, Signal> last = new HashMap<>();
        if (!items.isEmpty()) {
            jdbc.sql("select item_id, cycle, signal from item_signal where item_id in (:ids)")
                    .param("ids", cycles.keySet())
                    .query(row -> {
                        UUID item = row.getObject(1, UUID.class);
                        if (cycles.get(item) == row.getInt(2)) {
                            last.merge(item, Signal.valueOf(row.getString(3)), (one, other) -> one.compareTo(other) > 0 ? one : other);
                        }
                    });
        }
        return last;
    }

    void settle(
            ItemClock item, Signal signal, Outcome outcome, @Nullable Instant plannedAt, Instant now, Collection<UUID> receivers) {
        rows.write(
                """
                insert into item_signal (item_id, cycle, signal, stage, outcome, planned_at, fired_at, receivers)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                List.of(item.id(), item.cycle(), signal.ordinal()),
                item.id(), item.cycle(), signal.name(), signal.ordinal(), outcome.name(),
                plannedAt == null ? null : at(plannedAt), at(now),
                receivers.stream().map(UUID::toString).sorted().collect(Collectors.joining(",")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
