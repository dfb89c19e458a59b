package org.perennial.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.LateBoard.Happened;
import org.perennial.escalation.LateBoard.Why;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done already about many items at once: signals, nudges, time given, lateness accepted. */
@Component
class LateHistory {

    private static final String SINCE =
            """
            select item_id, 'NUDGED' kind, nudged_at happened, nudged_by person from item_nudge where item_id in (:items)
            union all select item_id, 'GRANTED', decided_at, decided_by from extension
             where item_id in (:items) and state = 'GRANTED'
            union all select item_id, 'ACCEPTED', accepted_at, accepted_by from lateness_acceptance where item_id in (:items)
             order by happened
            """;

    /** Signals of the present cycle that were given; those that another one spoke for and skipped levels told nobody. */
    private static final String SIGNALS =
            """
            select s.item_id, s.signal, s.fired_at, s.receivers from item_signal s
              join work_item i on i.id = s.item_id and i.clock_cycle = s.cycle
             where s.item_id in (:items) and s.outcome = 'FIRED' order by s.stage
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final CurrentPerson current;

    LateHistory(JdbcClient jdbc, People people, CurrentPerson current) {
        this.jdbc = jdbc;
        this.people = people;
        this.current = current;
    }

    /** What happened, and which level of lateness told the reader. */
    static final class Found {

        private final Map<UUID, List<Happened>> happened;
        private final Map<UUID, Why> reached;

        private Found(Map<UUID, List<Happened>> happened, Map<UUID, Why> reached) {
            this.happened = happened;
            this.reached = reached;
        }

        List<Happened> of(UUID itemId) {
            return happened.getOrDefault(itemId, List.of());
        }

        @Nullable Why reached(UUID itemId) {
            return reached.get(itemId);
        }
    }

    Found of(List<UUID> itemIds) {
        Map<UUID, List<Happened>> happened = new HashMap<>();
        Map<UUID, Why> reached = new HashMap<>();
        if (!itemIds.isEmpty()) {
            signals(itemIds).forEach(said -> {
                happened.computeIfAbsent(said.itemId(), any -> new ArrayList<>()).add(new Happened(said.signal().name(), said.at(), null));
                if (said.signal().level() > 0 && said.receivers().contains(current.id().toString())) {
                    reached.put(said.itemId(), new Why("LEVEL", said.signal().level(), said.at()));
                }
            });
            List<Deed> deeds = deeds(itemIds);
            Map<UUID, PersonRef> names = people.refs(deeds.stream().map(Deed::by).distinct().toList());
            deeds.forEach(deed -> happened.computeIfAbsent(deed.itemId(), any -> new ArrayList<>())
                    .add(new Happened(deed.kind(), deed.at(), names.get(deed.by()))));
            happened.values().forEach(each -> each.sort(Comparator.comparing(Happened::at)));
        }
        return new Found(happened, reached);
    }

    private record Said(UUID itemId, Signal signal, Instant at, List<String> receivers) {}

    private record Deed(UUID itemId, String kind, Instant at, UUID by) {}

    private List<Said> signals(List<UUID> itemIds) {
        return jdbc.sql(SIGNALS)
                .param("items", itemIds)
                .query((row, number) -> new Said(
                        row.getObject(1, UUID.class),
                        Signal.valueOf(row.getString(2)),
                        row.getTimestamp(3).toInstant(),
                        List.of(row.getString(4).split(","))))
                .list();
    }

    private List<Deed> deeds(List<UUID> itemIds) {
        return jdbc.sql(SINCE)
                .param("items", itemIds)
                .query((row, number) -> new Deed(
                        row.getObject(1, UUID.class), row.getString(2), row.getTimestamp(3).toInstant(), row.getObject(4, UUID.class)))
                .list();
    }
}
