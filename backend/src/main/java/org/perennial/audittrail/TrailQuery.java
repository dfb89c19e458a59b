package org.perennial.audittrail;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the one query of the trail's lists: newest first, from below a row number on, only conditions that were given. */
final class TrailQuery {

    private final List<String> conditions = new ArrayList<>(List.of("p.entryId = e.id"));
    private final Map<String, Object> values = new HashMap<>();

    TrailQuery(TrailFilter filter) {
        and("(e.actorId = :person or e.onBehalfOf = :person)", "person", filter.person());
        and("e.action = :action", "action", filter.action());
        and("e.caseId = :case", "case", filter.caseId());
        and("e.businessAt >= :from", "from", filter.from());
        and("e.businessAt < :to", "to", filter.to());
        if (filter.q() != null && !filter.q().isBlank()) {
            String part = AuditPayload.searchable(filter.q().strip()).replaceAll("([\\\\%_])", "\\\\$1");
            and("p.searchText like :q escape '\\'", "q", "%" + part + "%");
        }
    }

    /** Only entries of these units; none where there are none. */
    TrailQuery inUnits(Collection<UUID> units) {
        return and("e.unitId in :units", "units", orNone(units));
    }

    /** Of entries that belong to a case only those of cases that are seen; its entries carry the case's unit. */
    TrailQuery ofCases(CaseSight.Seen seen) {
        conditions.add("(e.caseId is null or e.unitId in :caseUnits or e.caseId in :cases)");
        values.put("caseUnits", orNone(seen.units()));
        values.put("cases", orNone(seen.cases()));
        return this;
    }

    TrailQuery below(long rowNo) {
        return and("e.rowNo < :below", "below", rowNo);
    }

    List<Row> run(EntityManager entities, int limit) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select e, p from AuditEntry e, AuditPayload p where " + String.join(" and ", conditions)
                        + " order by e.rowNo desc",
                Object[].class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList().stream()
                .map(pair -> new Row((AuditEntry) pair[0], (AuditPayload) pair[1]))
                .toList();
    }

    private static Collection<UUID> orNone(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of(new UUID(0, 0)) : ids;
    }

    private TrailQuery and(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(parameter, value);
        }
        return this;
    }

    record Row(AuditEntry entry, AuditPayload payload) {}
}
