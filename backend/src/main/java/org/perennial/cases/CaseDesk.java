package org.perennial.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the data of its own that a case type has: turns what was filled in into records and into the facts the diagram needs.
 * A case type without a desk keeps its submissions only.
 */
public interface CaseDesk {

    /** Key of the case type served here. */
    String caseType();

    /**
     * Opens the record of a new case from its start form, whose fields have been checked against the form.
     *
     * @throws org.perennial.shared.Problem 400 with violations where the domain refuses
     */
    Opening open(UUID caseId, Map<String, Object> data, UUID personId);

    /**
     * Takes a submission whose fields have been checked against the form, and returns the facts it sets for the engine.
     *
     * @throws org.perennial.shared.Problem 400 with violations where the domain refuses
     */
    Map<String, Object> accept(Submission submission);

    /** What a form should be filled with when it is opened first. */
    default Map<String, Object> prefill(UUID caseId, String stepKey, Map<String, Object> itemFacts) {
        return Map.of();
    }

    /**
     * From which day on evidence must tell about to be what this step waits for (delivered by a machine); empty where the step waits
     * for no particular evidence.
     */
    default Optional<LocalDate> awaitsEvidenceFrom(UUID caseId, String stepKey, Map<String, Object> itemFacts) {
        return Optional.empty();
    }

    /** What tells this item from others of the same step, such as the text of the action to implement. */
    default Optional<String> itemDetail(UUID caseId, String stepKey, Map<String, Object> itemFacts) {
        return Optional.empty();
    }

    /** The start form's data for a new case that reopens {@code closedCaseId}. */
    default Map<String, Object> reopening(UUID closedCaseId, String reason) {
        throw org.perennial.shared.Problem.conflict("case.not-reopenable", "Cases of this type are not reopened.");
    }

    /** A new case was opened with {@link #reopening}'s data: it goes on with {@code closedCaseId}. */
    default void reopened(UUID caseId, UUID closedCaseId) {}

    /**
     * How a new case starts.
     *
     * @param ownerId who is accountable; null when nobody is yet
     * @param subjectKind kind of a {@link CaseSubject}; null when the case is about nothing in particular
     * @param grade such as {@code MAJOR}; null where the type has none
     * @param tier such as {@code HIGH}; null where the type has none
     * @param facts declared facts for the engine
     */
    record Opening(
            String title,
            UUID unitId,
            @Nullable UUID ownerId,
            @Nullable String subjectKind,
            @Nullable UUID subjectId,
            @Nullable String grade,
            @Nullable String tier,
            Map<String, Object> facts) {}
}
