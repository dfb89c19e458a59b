package org.perennial.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as other modules see it.
 *
 * @param stage key of the stage it stands in; null before the first
 * @param attempt 1 on the first round, one more each time the effectiveness check sent it back
 * @param waitsUntil until when a period has to pass before there is anything to do; null where none is awaited in this stage
 * @param level 0 unless raised by a failed check
 */
public record CaseFile(
        UUID id,
        String number,
        String type,
        UUID typeVersion,
        String title,
        UUID unitId,
        @Nullable UUID ownerId,
        CaseState state,
        @Nullable String stage,
        @Nullable String outcome,
        @Nullable String grade,
        @Nullable String tier,
        @Nullable String subjectKind,
        @Nullable UUID subjectId,
        int attempt,
        int level,
        Instant startedAt,
        @Nullable UUID startedBy,
        @Nullable Instant endedAt,
        @Nullable UUID reopensCaseId,
        @Nullable Instant sealedAt,
        @Nullable String sealHash,
        int openItems,
        @Nullable Instant nextDueAt,
        @Nullable Instant waitsUntil,
        long version) {

    public boolean open() {
        return state == CaseState.OPEN;
    }
}
