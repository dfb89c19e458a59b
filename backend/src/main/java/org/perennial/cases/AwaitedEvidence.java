package org.perennial.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows which open task waits for a piece of evidence; the inbox, which keeps tasks, implements it for those below it. */
public interface AwaitedEvidence {

    /**
     * The task that waits for exactly this: of an open case about that subject, with a form that asks for evidence of that kind, about
     * these days. Never one that verifies, approves or closes. The most urgent of several.
     */
    Optional<Waiting> find(Offered offered);

    /**
     * Puts the evidence into the field of the task, for whoever opens it and into drafts there are; in the caller's transaction, which
     * holds the case. Without effect where the task ended meanwhile.
     *
     * @param note what it shows, in words; null for none
     */
    void attach(Waiting waiting, UUID evidenceId, @Nullable String note);

    /** A newer version takes the place of what was attached to the task; without effect where the task ended. */
    void replace(UUID itemId, UUID older, UUID newer);

    /**
     * Completes the task for the current person, where the case type says that evidence may; every rule of completing holds. In a
     * transaction of its own.
     */
    Outcome complete(UUID itemId);

    /** @param kind such as {@code OPERATION} */
    record Offered(String subjectKind, UUID subjectId, String kind, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** @param field key of the form's field */
    record Waiting(UUID caseId, UUID itemId, String step, String field) {}

    /**
     * @param completed whether the task is done
     * @param code why it is not; null where it is, or where a person has to complete it
     * @param detail the same in words
     */
    record Outcome(boolean completed, @Nullable String code, @Nullable String detail) {}
}
