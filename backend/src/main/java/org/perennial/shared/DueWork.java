package org.perennial.shared;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that waits for an instant of the business clock: an absence that begins, a reminder. Implement it as a bean: the sweep
 * runs it on every node, and the time machine goes from one instant to the next.
 */
public interface DueWork {

    /** The earliest instant at which something is to be done, past or to come; empty when nothing waits. */
    Optional<Instant> nextDue();

    /**
     * Does what is due now on the business clock, in transactions of its own. Several nodes may do so at once, and doing it again
     * is harmless.
     *
     * @return how many things were done; 0 when nothing was due
     */
    int runDue();
}
