package org.perennial.process;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs cases through their diagrams. Every call joins the caller's transaction. */
public interface Processes {

    /** Starts a case on a version of its type; the case id becomes the business key. */
    void start(UUID caseTypeVersion, UUID caseId, Map<String, Object> facts);

    /**
     * Completes a user task and runs on to the next wait states.
     *
     * @throws org.perennial.shared.Problem 409 {@code task.gone} when the engine no longer has it
     */
    void complete(String taskId, Map<String, Object> facts);

    /** Sends the case a message its diagram waits for; 409 {@code case.not-waiting} when it does not. */
    void send(UUID caseId, String message);

    /** Changes what the diagram of a running case decides by, such as the grade; without effect once the case is over. */
    void setFact(UUID caseId, String name, Object value);

    /**
     * The due date of an open task was moved: where its diagram lets something happen at that very date, such as somebody else being
     * asked, that happens at the new one. Without effect where the engine does not have the task.
     */
    void moveDue(String taskId, @Nullable Instant before, Instant after);

    /** Whether the engine still runs this case. */
    boolean running(UUID caseId);
}
