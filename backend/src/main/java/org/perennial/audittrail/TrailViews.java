package org.perennial.audittrail;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/** Turns rows into what is shown. */
final class TrailViews {

    private TrailViews() {}

    static TrailEntry view(TrailQuery.Row row, Map<UUID, PersonRef> names) {
        CanonicalEntry entry = row.entry().canonical();
        AuditPayload.Said said = row.payload().said();
        return new TrailEntry(
                entry.id(),
                entry.at(),
                entry.systemAt(),
                person(entry.actor(), names),
                person(entry.onBehalfOf(), names),
                entry.via(),
                entry.action(),
                entry.subjectType(),
                entry.subjectId(),
                said == null ? null : said.subjectLabel(),
                entry.caseId(),
                entry.unitId(),
                said == null ? null : said.payload(),
                entry.requestId(),
                row.entry().sealedNo());
    }

    /** Somebody the organisation does not know any more is shown by id. */
    private static @Nullable PersonRef person(@Nullable UUID id, Map<UUID, PersonRef> names) {
        return id == null ? null : names.getOrDefault(id, new PersonRef(id, id.toString()));
    }
}
