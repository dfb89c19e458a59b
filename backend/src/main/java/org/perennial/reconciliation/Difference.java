package org.perennial.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where inbox, signals and engine do not agree.
 *
 * @param subject id of the item, the engine's task or the case, by kind
 * @param caseId null when there is no such case
 * @param readable whether the caller may open the case; administrators as such may not
 */
public record Difference(
        UUID id,
        DifferenceKind kind,
        String subject,
        @Nullable UUID caseId,
        @Nullable String caseNumber,
        boolean readable,
        String detail,
        Instant foundAt) {}
