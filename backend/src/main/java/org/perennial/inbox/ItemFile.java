package org.perennial.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work item as modules above see it.
 *
 * @param step key of the step in the case's type
 * @param roles keys of the roles it asks for; empty where it names a person
 * @param assigneeId who has it; null while it is only offered
 * @param absentId for whom somebody stands in with it; null where nobody does
 * @param dueAt null where the step has no deadline
 * @param originalDueAt the deadline it was opened with, which no extension changes; null where it had none
 * @param openedAt when the step was reached
 * @param open whether it still waits to be done
 */
public record ItemFile(
        UUID id,
        UUID caseId,
        String step,
        UUID unitId,
        List<String> roles,
        @Nullable UUID assigneeId,
        @Nullable UUID absentId,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        Instant openedAt,
        boolean open) {

    /** Whether the deadline has passed at that moment. */
    public boolean late(Instant now) {
        return open && dueAt != null && dueAt.isBefore(now);
    }
}
