package org.perennial.evidence;

import java.util.Optional;
import java.util.UUID;

/** Knows the control in a unit that evidence is about; the module of controls implements it. */
public interface ControlLookup {

    /** The control with this code in the unit with this code, whoever asks; empty where there is none in use. */
    Optional<Known> find(String controlCode, String unitCode);

    /** Holds the control in the unit until the transaction ends, so that a task that opens and evidence that comes do not miss each other. */
    void hold(UUID controlUnitId);

    /** Empty where there is none. */
    Optional<Known> get(UUID controlUnitId);

    /** @param cycleDays after so many days evidence of it has to be collected afresh */
    record Known(UUID controlUnitId, UUID unitId, int cycleDays) {}
}
