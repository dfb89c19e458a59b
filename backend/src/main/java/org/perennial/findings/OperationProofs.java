package org.perennial.findings;

import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/** Makes the {@link OperationProof} of a corrective action whose actions are done. */
@Component
class OperationProofs {

    private final UnitDays days;

    OperationProofs(UnitDays days) {
        this.days = days;
    }

    /**
     * @param field JSON pointer of the form field that names the evidence
     * @throws Problem 409 {@code corrective-action.not-implemented}
     */
    OperationProof of(CorrectiveAction action, String field) {
        if (action.implementedOn() == null) {
            throw Problem.conflict("corrective-action.not-implemented", "Not all actions are done yet.");
        }
        return new OperationProof(field, action.implementedOn(), instant -> days.dayOf(action.finding().unitId(), instant));
    }
}
