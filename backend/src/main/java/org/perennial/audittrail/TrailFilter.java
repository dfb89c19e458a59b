package org.perennial.audittrail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries to list; null leaves a condition out.
 *
 * @param person who acted, or for whom somebody acted
 * @param unit this unit and those below
 * @param from business time, inclusive
 * @param to business time, exclusive
 * @param q part of the subject's name, without case
 */
public record TrailFilter(
        @Nullable UUID person,
        @Nullable String action,
        @Nullable UUID caseId,
        @Nullable UUID unit,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String q) {

    /** Everything of one case. */
    static TrailFilter ofCase(UUID caseId) {
        return new TrailFilter(null, null, caseId, null, null, null, null);
    }
}
