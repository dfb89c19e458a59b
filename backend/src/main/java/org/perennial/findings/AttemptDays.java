package org.perennial.findings;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The days the targets of domain.md 2.7 are counted from: the raising, or the check that sent the corrective action back. */
@Component
class AttemptDays {

    private final CorrectiveRecords records;
    private final UnitDays days;

    AttemptDays(CorrectiveRecords records, UnitDays days) {
        this.records = records;
        this.days = days;
    }

    LocalDate start(CorrectiveAction action) {
        Finding finding = action.finding();
        return action.attempt() == 1 ? finding.raisedOn() : days.dayOf(finding.unitId(), records.attemptStarted(action));
    }

    /** When the plan of the running attempt should be accepted. */
    LocalDate planTarget(CorrectiveAction action) {
        return start(action).plusDays(action.finding().grade().planDays());
    }

    /** When the last action of the running attempt should be done. */
    LocalDate implementationTarget(CorrectiveAction action) {
        return start(action).plusDays(action.finding().grade().implementDays());
    }
}
