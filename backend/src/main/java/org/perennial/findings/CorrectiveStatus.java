package org.perennial.findings;

import java.util.EnumSet;
import java.util.Set;

/** Where a corrective action stands (domain.md 3.1). A failed one goes on in a next attempt, its correction still in place. */
enum CorrectiveStatus {
    OPEN,
    CONTAINED,
    PLANNED,
    IMPLEMENTED,
    IN_SOAK,
    VERIFIED,
    FAILED;

    Set<CorrectiveStatus> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(CONTAINED);
            case CONTAINED -> EnumSet.of(PLANNED);
            case PLANNED -> EnumSet.of(IMPLEMENTED);
            case IMPLEMENTED -> EnumSet.of(IN_SOAK);
            case IN_SOAK -> EnumSet.of(VERIFIED, FAILED);
            case FAILED -> EnumSet.of(CONTAINED);
            case VERIFIED -> EnumSet.noneOf(CorrectiveStatus.class);
        };
    }

    boolean canBecome(CorrectiveStatus other) {
        return next().contains(other);
    }
}
