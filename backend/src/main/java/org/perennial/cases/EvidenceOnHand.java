package org.perennial.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows evidence that was filed for a subject before any task waited for it; the module of evidence implements it. */
public interface EvidenceOnHand {

    /**
     * Gives a task that has just opened what was filed for exactly this and belongs to no case yet: of that kind, about days from
     * {@code from} on, accepted, no old collection again, by somebody who may read the case. In the caller's transaction, which holds
     * the case.
     *
     * @param kind such as {@code OPERATION}
     * @return what the task has now, oldest first
     */
    List<Piece> give(String subjectKind, UUID subjectId, String kind, LocalDate from, AwaitedEvidence.Waiting to);

    /** @param note what it shows, in words; null for none */
    record Piece(UUID evidenceId, UUID collectorId, @Nullable String note) {}
}
