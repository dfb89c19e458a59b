package org.perennial.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comparison. Instants are those of the business clock.
 *
 * @param begunBy null when the product itself began it, at its start
 * @param items open items looked at so far, like tasks, cases and processes
 */
public record ReconciliationRun(
        UUID id,
        Instant begunAt,
        @Nullable Instant endedAt,
        @Nullable UUID begunBy,
        State state,
        long items,
        long tasks,
        long cases,
        long processes,
        long found) {

    /** How a run stands. */
    public enum State {
        RUNNING,
        DONE,
        /** It was given up, such as with the node that ran it. */
        FAILED
    }
}
