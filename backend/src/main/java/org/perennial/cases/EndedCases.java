package org.perennial.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Cursor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that are over, for those who decide how long they are kept. Whoever asks: who may is the caller's part. */
@Service
@Transactional(readOnly = true)
public class EndedCases {

    private static final String COLUMNS =
            "c.id, c.number, c.title, c.type_key, c.type_version_id, c.unit_id, c.state, c.started_at, c.ended_at, c.reopens_case_id";

    private static final int PIECE = 1_000;

    private final JdbcClient jdbc;
    private final ObjectProvider<KeepsCase> keepers;
    private final ObjectProvider<CaseRemains> remains;

    EndedCases(JdbcClient jdbc, ObjectProvider<KeepsCase> keepers, ObjectProvider<CaseRemains> remains) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.remains = remains;
    }

    /**
     * @param closedAt null while it is open
     * @param reopens the case it goes on with; null for a matter of its own
     */
    public record Ended(
            UUID id,
            String number,
            String title,
            String type,
            UUID typeVersion,
            UUID unitId,
            CaseState state,
            Instant startedAt,
            @Nullable Instant closedAt,
            @Nullable UUID reopens) {

        String cursor() {
            return Cursor.of(String.valueOf(closedAt), id);
        }
    }

    /** Keeps those of these cases that are over from being deleted until the end of the transaction, or waits until they were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Collection<UUID> caseIds) {
        List<UUID> ids = caseIds.stream().sorted().toList();
        for (int from = 0; from < ids.size(); from += PIECE) {
            jdbc.sql("select id from case_record where id in (:ids) and state <> 'OPEN' order by id for update")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + PIECE)))
                    .query(UUID.class)
                    .list();
        }
    }

    /** Versions of case types of which any case is kept. */
    public List<UUID> typeVersions() {
        return jdbc.sql("select v.id from case_type_version v where exists (select 1 from case_record c where c.type_version_id = v.id)")
                .query(UUID.class)
                .list();
    }

    /**
     * Cases of these units that ended before the instant of their type's version, longest ago first.
     *
     * @param after cursor of the last one seen; null to begin
     */
    public List<Ended> before(Map<UUID, Instant> instants, Set<UUID> units, @Nullable String after, int limit) {
        if (instants.isEmpty() || units.isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>(Map.of("units", units, "limit", limit));
        List<String> any = new ArrayList<>();
        for (Map.Entry<UUID, Instant> each : new TreeMap<>(instants).entrySet()) {
            int at = any.size();
            any.add("c.type_version_id = :type" + at + " and c.ended_at < :before" + at);
            values.put("type" + at, each.getKey());
            values.put("before" + at, sql(each.getValue()));
        }
        String from = Cursor.parse(after, 2)
                .map(parts -> {
                    values.put("at", sql(Cursor.instant(parts.get(0))));
                    values.put("id", Cursor.id(parts.get(1)));
                    return " and (c.ended_at > :at or c.ended_at = :at and c.id > :id)";
                })
                .orElse("");
        return jdbc.sql("select " + COLUMNS + " from case_record c where c.unit_id in (:units) and (" + String.join(" or ", any) + ")" + from
                        + " order by c.ended_at, c.id limit :limit")
                .params(values)
                .query(EndedCases::ended)
                .list();
    }

    /** Where to read on behind that case. */
    public static String cursor(Ended last) {
        return last.cursor();
    }

    /** These cases and all that they go on with or that go on with them, open ones too. */
    public List<Ended> families(Collection<UUID> ids) {
        Map<UUID, Ended> all = new HashMap<>();
        Set<UUID> ask = Set.copyOf(ids);
        while (!ask.isEmpty()) {
            List<Ended> found = jdbc.sql("select " + COLUMNS + " from case_record c where c.id in (:ids) or c.reopens_case_id in (:ids)")
                    .param("ids", ask)
                    .query(EndedCases::ended)
                    .list();
            List<Ended> fresh = found.stream().filter(one -> all.putIfAbsent(one.id(), one) == null).toList();
            Set<UUID> next = new java.util.HashSet<>();
            fresh.forEach(one -> {
                next.add(one.id());
                if (one.reopens() != null) {
                    next.add(one.reopens());
                }
            });
            next.removeAll(ask);
            ask = next;
        }
        return List.copyOf(all.values());
    }

    /** Why modules want these cases to stay; cases that nobody objects to are left out. See {@link KeepsCase#reasons}. */
    public Map<UUID, List<String>> reasons(Collection<UUID> ids, Set<UUID> going) {
        Map<UUID, List<String>> all = new HashMap<>();
        if (!ids.isEmpty()) {
            keepers.orderedStream().forEach(keeper -> keeper.reasons(ids, going)
                    .forEach((id, reason) -> all.computeIfAbsent(id, any -> new ArrayList<>()).add(reason)));
        }
        return all;
    }

    /** How much there is of each of these cases. */
    public Map<UUID, CaseRemains.Weight> weigh(Collection<UUID> ids) {
        Map<UUID, CaseRemains.Weight> all = new HashMap<>();
        if (!ids.isEmpty()) {
            remains.forEach(part -> part.weigh(ids).forEach((id, weight) -> all.merge(id, weight, CaseRemains.Weight::plus)));
        }
        return all;
    }

    private static Ended ended(ResultSet row, int number) throws SQLException {
        OffsetDateTime closed = row.getObject("ended_at", OffsetDateTime.class);
        return new Ended(
                row.getObject("id", UUID.class), row.getString("number"), row.getString("title"), row.getString("type_key"),
                row.getObject("type_version_id", UUID.class), row.getObject("unit_id", UUID.class), CaseState.valueOf(row.getString("state")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(), closed == null ? null : closed.toInstant(),
                row.getObject("reopens_case_id", UUID.class));
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
