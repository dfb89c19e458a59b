package org.perennial.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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
import org.perennial.cases.ReadableEvidence;
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

    /** What the current person may read, newest first; asks for one more than are shown. */
    List<EvidenceRow> page(EvidenceFilter filter, @Nullable String cursor, int rows) {
        ReadableEvidence.Condition readable = cases.condition();
        List<String> conditions = new ArrayList<>(List.of(readable.sql()));
        Map<String, Object> values = new HashMap<>(readable.values());
        if (filter.caseId() != null) {
            conditions.add("e.case_id = :case");
            values.put("case", filter.caseId());
        }
        if (filter.unitId() != null) {
            conditions.add("e.unit_id in (:below)");
            values.put("below", orNone(units.downwards(filter.unitId())));
        }
        if (filter.controlUnitId() != null) {
            conditions.add("e.control_unit_id = :controlUnit");
            values.put("controlUnit", filter.controlUnitId());
        }
        narrow(filter, conditions, values);
        if (filter.q() != null && !filter.q().isBlank()) {
            conditions.add("e.search_text like :q escape '!'");
            values.put("q", part(filter.q()));
        }
        Cursor.parse(cursor, 2).ifPresent(parts -> {
            conditions.add("(e.collected_at < :at or e.collected_at = :at and e.id < :id)");
            values.put("at", Cursor.instant(parts.get(0)));
            values.put("id", Cursor.id(parts.get(1)));
        });
        Query query = entities.createNativeQuery(
                "select e.* from evidence e where " + String.join(" and ", conditions) + " order by e.collected_at desc, e.id desc",
                EvidenceRow.class);
        values.forEach(query::setParameter);
        List<?> found = query.setMaxResults(rows).getResultList();
        return found.stream().map(EvidenceRow.class::cast).toList();
    }

    private void narrow(EvidenceFilter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.kind() != null) {
            conditions.add("e.kind = :kind");
            values.put("kind", filter.kind().name());
        }
        if (filter.status() != null) {
            conditions.add("e.status = :status");
            values.put("status", filter.status().name());
        }
        if (filter.from() != null) {
            conditions.add("e.period_to >= :from");
            values.put("from", filter.from());
        }
        if (filter.to() != null) {
            conditions.add("e.period_from <= :to");
            values.put("to", filter.to());
        }
        if (filter.flag() == EvidenceFilter.Flag.STALE) {
            conditions.add("e.fresh_until < :today");
            values.put("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        } else if (filter.flag() != null) {
            conditions.add(switch (filter.flag()) {
                case BACKFILLED -> "e.backfilled = true";
                case UNCHANGED -> "e.unchanged = true";
                default -> "e.duplicate_of is not null";
            });
        }
    }

    static String cursor(EvidenceRow row) {
        return Cursor.of(row.collectedAt(), row.id());
    }

    private static String part(String q) {
        String clean = Folded.of(q.strip().replaceAll("\\p{Cntrl}", " "));
        return "%" + clean.replaceAll("([!%_])", "!$1") + "%";
    }

    /** An empty list is no SQL. */
    private static Collection<UUID> orNone(Set<UUID> ids) {
        return ids.isEmpty() ? Set.of(new UUID(0, 0)) : ids;
    }
}
