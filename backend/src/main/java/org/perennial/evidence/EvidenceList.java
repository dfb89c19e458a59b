package org.perennial.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.ReadableCases;
import org.perennial.organisation.Units;
import org.perennial.shared.Cursor;
import org.perennial.shared.Folded;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads evidence. */
@Component
@Transactional(readOnly = true)
class EvidenceList {

    private final EntityManager entities;
    private final CaseGate cases;
    private final Units units;
    private final Clock clock;

    EvidenceList(EntityManager entities, CaseGate cases, Units units, Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.units = units;
        this.clock = clock;
    }

    Optional<EvidenceRow> find(UUID id) {
        return Optional.ofNullable(entities.find(EvidenceRow.class, id));
    }

    List<EvidenceRow> ofCase(UUID caseId) {
        return entities.createQuery(
                        "select e from EvidenceRow e where e.caseId = :case order by e.collectedAt, e.id", EvidenceRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** Rows of cases the current person may read, newest first; asks for one more than are shown. */
    List<EvidenceRow> page(EvidenceFilter filter, @Nullable String cursor, int rows) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (filter.caseId() != null) {
            conditions.add("e.caseId = :case");
            values.put("case", filter.caseId());
        } else {
            ReadableCases readable = cases.readable();
            conditions.add("(e.unitId in :units or e.caseId in :cases)");
            values.put("units", orNone(readable.units()));
            values.put("cases", orNone(readable.cases()));
        }
        if (filter.unitId() != null) {
            conditions.add("e.unitId in :below");
            values.put("below", orNone(units.downwards(filter.unitId())));
        }
        if (filter.controlUnitId() != null) {
            conditions.add("e.controlUnitId = :controlUnit");
            values.put("controlUnit", filter.controlUnitId());
        }
        narrow(filter, conditions, values);
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add("e.searchText like :q escape '\\'");
            values.put("q", part(filter.q()));
        }
        Cursor.parse(cursor, 2).ifPresent(parts -> {
            conditions.add("(e.collectedAt < :at or e.collectedAt = :at and e.id < :id)");
            values.put("at", Cursor.instant(parts.get(0)));
            values.put("id", Cursor.id(parts.get(1)));
        });
        TypedQuery<EvidenceRow> query = entities.createQuery(
                "select e from EvidenceRow e where " + String.join(" and ", conditions)
                        + " order by e.collectedAt desc, e.id desc",
                EvidenceRow.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    private void narrow(EvidenceFilter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.kind() != null) {
            conditions.add("e.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.status() != null) {
            conditions.add("e.standing.status = :status");
            values.put("status", filter.status());
        }
        if (filter.from() != null) {
            conditions.add("e.periodTo >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add("e.periodFrom <= :to");
            values.put("to", filter.to());
        }
        if (filter.flag() == EvidenceFilter.Flag.STALE) {
            conditions.add("e.freshUntil < :today");
            values.put("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        } else if (filter.flag() != null) {
            conditions.add(switch (filter.flag()) {
                case BACKFILLED -> "e.backfilled = true";
                case UNCHANGED -> "e.unchanged = true";
                default -> "e.duplicateOf is not null";
            });
        }
    }

    static String cursor(EvidenceRow row) {
        return Cursor.of(row.collectedAt(), row.id());
    }

    private static String part(String q) {
        String clean = Folded.of(q.strip().replaceAll("\\p{Cntrl}", " "));
        return "%" + clean.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** An empty list is no SQL. */
    private static Collection<UUID> orNone(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(new UUID(0, 0)) : ids;
    }
}
