package org.perennial.findings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code finding_proposal}. */
record ProposalRow(
        UUID id,
        String caseType,
        String step,
        @Nullable UUID controlUnitId,
        UUID unitId,
        String quarter,
        int level,
        ProposalStatus status,
        Instant openedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable UUID caseId,
        @Nullable UUID mergedInto) {

    record Late(UUID itemId, UUID caseId, int level, @Nullable Instant dueAt, Instant addedAt) {}
}
