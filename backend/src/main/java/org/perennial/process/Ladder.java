package org.perennial.process;

import java.util.Map;
import java.util.UUID;

/** Runs the diagram that says what a level of lateness does ({@code escalation/escalation.bpmn}). */
public interface Ladder {

    /**
     * Runs it for one item; it acts and ends inside the caller's transaction.
     *
     * @param facts {@code level} (1 to 4), {@code kind}, {@code tier} and {@code receivers}, which the diagram and its steps read
     */
    void climb(UUID itemId, Map<String, ?> facts);
}
