package org.perennial.controls;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Changes;

/**
 * What the audit trail says of a control in a unit.
 *
 * @param holders who holds a duty now
 */
record ControlUnitState(UUID controlId, Tier tier, @Nullable LocalDate nextDue, Map<Duty, UUID> holders) {

    /** @param before null for one that is new */
    Changes since(@Nullable ControlUnitState before) {
        Changes changes = new Changes()
                .compare("control", before == null ? null : before.controlId, controlId)
                .compare("tier", before == null ? null : before.tier, tier)
                .compare("nextDue", before == null ? null : before.nextDue, nextDue);
        for (Duty duty : Duty.values()) {
            changes.compare(duty.name().toLowerCase(Locale.ROOT), before == null ? null : before.holders.get(duty), holders.get(duty));
        }
        return changes;
    }
}
