package org.perennial.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;

/**
 * Why a case is kept whatever its time.
 *
 * @param until last day; null for until somebody lifts it
 * @param running whether it holds today
 */
public record LegalHoldView(
        UUID id,
        UUID caseId,
        String caseNumber,
        UnitRef unit,
        String reason,
        @Nullable LocalDate until,
        boolean running,
        PersonRef setBy,
        Instant setAt,
        @Nullable PersonRef liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason,
        List<String> allowedActions) {

    /** The holds of one case, newest first. @param allowedActions {@code hold} where the reader may set one now */
    public record OfCase(List<LegalHoldView> items, List<String> allowedActions) {}
}
