package org.perennial.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence to list; null leaves a condition out.
 *
 * @param unitId evidence of this unit and those below it
 * @param q part of title, file name or source, without case and accents
 * @param from evidence about this day or a later one
 * @param to evidence about this day or an earlier one
 */
public record EvidenceFilter(
        @Nullable UUID caseId,
        @Nullable UUID controlUnitId,
        @Nullable UUID unitId,
        @Nullable String q,
        @Nullable EvidenceKind kind,
        @Nullable EvidenceStatus status,
        @Nullable Flag flag,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What makes one look twice; {@code STALE} is what no longer says enough about its control today. */
    public enum Flag {
        BACKFILLED,
        UNCHANGED,
        DUPLICATE,
        STALE
    }
}
