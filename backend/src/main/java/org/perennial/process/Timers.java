package org.perennial.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The waiting work of the engine, for the time machine: nothing else needs to push it. */
public interface Timers {

    /** Stops taking jobs, and returns when none is running. */
    void pause();

    void resume();

    /** When the next waiting job is due, on the business clock; empty when none waits. */
    Optional<Instant> nextDue();

    /** Runs all that is due now on the business clock, each in its own transaction, and says what ran. */
    List<Ran> runDue();

    /** @param element id of the diagram's element */
    record Ran(UUID caseId, String element) {}
}
