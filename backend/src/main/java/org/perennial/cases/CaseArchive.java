package org.perennial.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases that somebody takes a copy of. */
@Component
@Transactional(readOnly = true)
public class CaseArchive {

    private static final int PIECE = 500;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Tombstones tombstones;

    CaseArchive(JdbcClient jdbc, CaseAccess access, Tombstones tombstones) {
        this.jdbc = jdbc;
        this.access = access;
        this.tombstones = tombstones;
    }

    /**
     * Which cases: those that were open at any moment from {@code from} on and before {@code until}.
     *
     * @param units none leaves nothing
     * @param types keys; none for all
     * @param about what the case is about; null for anything
     */
    public record Choice(Set<UUID> units, Collection<String> types, @Nullable Set<UUID> about, Instant from, Instant until) {}

    /** What is left of those of these cases that were deleted, by number, whoever asks. */
    public List<Tombstone> deleted(List<UUID> caseIds) {
        List<Tombstone> stones = new ArrayList<>();
        for (int from = 0; from < caseIds.size(); from += PIECE) {
            stones.addAll(tombstones.of(caseIds.subList(from, Math.min(from + PIECE, caseIds.size()))));
        }
        stones.sort(Comparator.comparing(Tombstone::number));
        return stones;
    }

    /** Ids of the cases that fit and that this person may read, oldest first. */
    public List<UUID> find(Choice choice, UUID reader, int limit) {
        if (choice.units().isEmpty() || choice.about() != null && choice.about().isEmpty()) {
            return List.of();
        }
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("select c.id from case_record c where c.unit_id in (:units)"
                + " and c.started_at < :until and (c.ended_at is null or c.ended_at >= :from)");
        values.put("units", choice.units());
        values.put("from", choice.from().atOffset(ZoneOffset.UTC));
        values.put("until", choice.until().atOffset(ZoneOffset.UTC));
        if (!choice.types().isEmpty()) {
            sql.append(" and c.type_key in (:types)");
            values.put("types", choice.types());
        }
        if (choice.about() != null) {
            sql.append(" and c.subject_id in (:about)");
            values.put("about", choice.about());
        }
        sql.append(" and (exists (select 1 from case_participant p where p.case_id = c.id and p.person_id = :reader)");
        values.put("reader", reader);
        Set<UUID> readable = access.units(reader);
        if (!readable.isEmpty()) {
            sql.append(" or c.unit_id in (:readable)");
            values.put("readable", readable);
        }
        return jdbc.sql(sql + ") order by c.id fetch first :limit rows only")
                .params(values)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
