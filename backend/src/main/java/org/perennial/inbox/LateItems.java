package org.perennial.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Late work and the load of people, for those who manage it. What the current person may not read is left out by the queries:
 * they see open items of the units they manage, items they have themselves and items of cases they own, and of these only items of
 * cases they may read.
 */
@Service
@Transactional(readOnly = true)
public class LateItems {

    private final LateQueries queries;
    private final WorkItems items;
    private final ItemRows rows;
    private final CurrentPerson current;
    private final Clock clock;

    LateItems(LateQueries queries, WorkItems items, ItemRows rows, CurrentPerson current, Clock clock) {
        this.queries = queries;
        this.items = items;
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /** A late item as the reader sees it, and where it belongs. */
    public record Late(ItemRow row, ItemFile file) {}

    /**
     * How many open items somebody has or a unit holds.
     *
     * @param id of the person or the unit; null for items that nobody has taken yet
     * @param soon due between now and the end of the forecast
     */
    public record Load(@Nullable UUID id, long soon, long late, long open) {}

    /**
     * Late items, the highest level first and the longest late first within a level.
     *
     * @param managed units whose late work the reader answers for
     * @param within units the reader wants to see; null for all
     */
    public List<Late> page(Set<UUID> managed, @Nullable Set<UUID> within, int limit) {
        UUID me = current.id();
        List<UUID> ids = queries.late(me, managed, within, clock.instant(), limit);
        Map<UUID, WorkItem> found = items.findAllById(ids).stream().collect(Collectors.toMap(WorkItem::id, Function.identity()));
        Map<UUID, ItemRow> byId = rows.of(found.values(), me).stream().collect(Collectors.toMap(ItemRow::id, Function.identity()));
        return ids.stream().map(id -> new Late(byId.get(id), found.get(id).file())).toList();
    }

    /** How many late items each level holds, by level from 0; levels without any are left out. */
    public Map<Integer, Long> levels(Set<UUID> managed, @Nullable Set<UUID> within) {
        return queries.levels(current.id(), managed, within, clock.instant());
    }

    /** How many open items each of these cases has, whoever asks. */
    public Map<UUID, Integer> openOf(Collection<UUID> cases) {
        return cases.isEmpty() ? Map.of() : queries.openOf(cases);
    }

    /** The load by person; who will have most late work first. */
    public List<Load> people(Set<UUID> managed, Duration ahead, int limit) {
        return queries.load("i.assignee_id", current.id(), managed, clock.instant(), ahead, limit);
    }

    /** The load by unit; the one that will have most late work first. */
    public List<Load> units(Set<UUID> managed, Duration ahead, int limit) {
        return queries.load("i.unit_id", current.id(), managed, clock.instant(), ahead, limit);
    }
}
