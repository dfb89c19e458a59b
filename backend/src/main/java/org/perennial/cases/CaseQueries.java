package org.perennial.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.Units;
import org.perennial.shared.Cursor;
import org.perennial.shared.Folded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the cases of a list; who may read which is part of the query. */
@Component
class CaseQueries {

    /** A case is found by number, title, and the people in it, whom each of its readers may know. */
    private static final String FOUND =
            """
            (c.search_text like :q escape '!'
             or c.owner_id in (select n.id from person n where n.name_key like :q escape '!')
             or c.id in (select p.case_id from case_participant p join person n on n.id = p.person_id
                         where n.name_key like :q escape '!'))
            """;

    /** A case's place in a list. */
    record Place(Instant key, UUID id) {

        String cursor() {
            return Cursor.of(key, id);
        }
    }

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Units units;
    private final Clock clock;

    CaseQueries(JdbcClient jdbc, CaseAccess access, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.units = units;
        this.clock = clock;
    }

    List<Place> find(CaseFilter filter, UUID reader, @Nullable String cursor, int limit) {
        StringBuilder sql = new StringBuilder("select " + filter.sort().key() + " k, c.id from case_record c where (");
        Map<String, Object> values = new HashMap<>();
        Set<UUID> readable = access.units(reader);
        if (!readable.isEmpty()) {
            sql.append("c.unit_id in (:readable) or ");
            values.put("readable", readable);
        }
        sql.append("exists (select 1 from case_participant p where p.case_id = c.id and p.person_id = :reader))");
        values.put("reader", reader);
        narrow(filter, sql, values);
        Cursor.parse(cursor, 2).ifPresent(parts -> {
            sql.append(" and (" + filter.sort().key() + ", c.id) " + filter.sort().comparison() + " (:key, :id)");
            values.put("key", Cursor.instant(parts.get(0)).atOffset(ZoneOffset.UTC));
            values.put("id", Cursor.id(parts.get(1)));
        });
        sql.append(filter.sort().order()).append(" limit :limit");
        values.put("limit", limit);
        return jdbc.sql(sql.toString())
                .params(values)
                .query((row, number) -> new Place(row.getTimestamp(1).toInstant(), row.getObject(2, UUID.class)))
                .list();
    }

    private void narrow(CaseFilter filter, StringBuilder sql, Map<String, Object> values) {
        and(sql, values, "c.state = :state", "state", filter.state() == null ? null : filter.state().name());
        and(sql, values, "c.type_key = :type", "type", filter.type());
        and(sql, values, "c.owner_id = :owner", "owner", filter.owner());
        and(sql, values, "c.stage = :stage", "stage", filter.stage());
        and(sql, values, "c.unit_id in (:units)", "units", below(filter.unit()));
        if (filter.overdue()) {
            and(sql, values, "c.state = 'OPEN' and c.next_due_at < :now", "now", clock.instant().atOffset(ZoneOffset.UTC));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            String pattern = "%" + escape(Folded.of(filter.q().strip())) + "%";
            and(sql, values, FOUND, "q", pattern);
        }
    }

    private @Nullable Set<UUID> below(@Nullable UUID unit) {
        if (unit == null) {
            return null;
        }
        Set<UUID> below = units.downwards(unit);
        return below.isEmpty() ? Set.of(unit) : below;
    }

    private static void and(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static String escape(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
