package org.perennial.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds late work and counts open work; who may read which is part of each query. */
@Component
class LateQueries {

    /** Stands in for an empty list, which SQL does not know. */
    private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

    private static final String REACHED =
            """
             from work_item i join case_record c on c.id = i.case_id
            where i.state = 'OPEN'
              and (i.unit_id in (:managed) or i.assignee_id = :me or c.owner_id = :me)
              and (c.unit_id in (:readable)
                   or exists (select 1 from case_participant p where p.case_id = c.id and p.person_id = :me))
            """;

    private final JdbcClient jdbc;
    private final Cases cases;

    LateQueries(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    List<UUID> late(UUID me, Set<UUID> managed, @Nullable Set<UUID> within, Instant now, int limit) {
        Map<String, Object> values = values(me, managed, now);
        values.put("limit", limit);
        return jdbc.sql("select i.id" + REACHED + " and i.due_at < :now" + narrow(within, values)
                        + " order by i.escalation_level desc, i.due_at, i.id limit :limit")
                .params(values)
                .query(UUID.class)
                .list();
    }

    Map<Integer, Long> levels(UUID me, Set<UUID> managed, @Nullable Set<UUID> within, Instant now) {
        Map<String, Object> values = values(me, managed, now);
        Map<Integer, Long> levels = new TreeMap<>();
        jdbc.sql("select i.escalation_level, count(*)" + REACHED + " and i.due_at < :now" + narrow(within, values)
                        + " group by i.escalation_level")
                .params(values)
                .query(row -> {
                    levels.put(row.getInt(1), row.getLong(2));
                });
        return levels;
    }

    Map<UUID, Integer> openOf(Collection<UUID> of) {
        Map<UUID, Integer> open = new HashMap<>();
        jdbc.sql("select case_id, count(*) from work_item where state = 'OPEN' and case_id in (:cases) group by case_id")
                .param("cases", of)
                .query(row -> {
                    open.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return open;
    }

    /** @param by the column that is counted by; never from outside */
    List<LateItems.Load> load(String by, UUID me, Set<UUID> managed, Instant now, Duration ahead, int limit) {
        Map<String, Object> values = values(me, managed, now);
        values.put("end", at(now.plus(ahead)));
        values.put("limit", limit);
        return jdbc.sql("select " + by + ", sum(case when i.due_at >= :now and i.due_at < :end then 1 else 0 end) soon,"
                        + " sum(case when i.due_at < :now then 1 else 0 end) late, count(*) all_open" + REACHED + " group by " + by
                        + " order by soon desc, late desc, all_open desc limit :limit")
                .params(values)
                .query((row, number) ->
                        new LateItems.Load(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    private Map<String, Object> values(UUID me, Set<UUID> managed, Instant now) {
        Set<UUID> readable = cases.readableBy(me).units();
        Map<String, Object> values = new HashMap<>();
        values.put("me", me);
        values.put("managed", managed.isEmpty() ? NONE : managed);
        values.put("readable", readable.isEmpty() ? NONE : readable);
        values.put("now", at(now));
        return values;
    }

    private static String narrow(@Nullable Set<UUID> within, Map<String, Object> values) {
        if (within == null) {
            return "";
        }
        values.put("within", within.isEmpty() ? NONE : within);
        return " and i.unit_id in (:within)";
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
