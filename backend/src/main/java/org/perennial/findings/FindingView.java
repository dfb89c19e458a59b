package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseState;
import org.perennial.shared.PersonRef;

/**
 * The finding a corrective action is about. Days are those of its unit.
 *
 * @param planTarget when the plan of the running attempt should be accepted
 * @param implementationTarget when its last action should be done
 * @param riskOwnerMissing its plan was accepted while it was minor, so that the risk owner never decided on it
 * @param grades every grade it had, the newest first
 * @param repeats earlier ones of the same control in the unit, requirement and category of cause that the reader may see
 */
public record FindingView(
        UUID caseId,
        String grade,
        LocalDate planTarget,
        LocalDate implementationTarget,
        boolean riskOwnerMissing,
        List<GradeSet> grades,
        List<Earlier> repeats,
        List<String> allowedActions) {

    /** @param reason null for the grade it was raised with */
    public record GradeSet(String grade, @Nullable PersonRef by, Instant at, @Nullable String reason) {}

    public record Earlier(UUID id, String number, String title, CaseState state) {}
}
