package org.perennial.controls;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is entered for a control in a unit.
 *
 * @param unitId needed when the control is added to a unit; ignored afterwards, a control does not move
 * @param nextDue null means one control cycle from today
 */
public record ControlUnitDraft(
        @Nullable UUID unitId,
        @NotNull Tier tier,
        @Nullable UUID ownerId,
        @Nullable UUID deputyId,
        @Nullable UUID operatorId,
        @Nullable LocalDate nextDue) {

    Map<Duty, UUID> duties() {
        Map<Duty, UUID> duties = new EnumMap<>(Duty.class);
        put(duties, Duty.OWNER, ownerId);
        put(duties, Duty.DEPUTY, deputyId);
        put(duties, Duty.OPERATOR, operatorId);
        return duties;
    }

    private static void put(Map<Duty, UUID> duties, Duty duty, @Nullable UUID personId) {
        if (personId != null) {
            duties.put(duty, personId);
        }
    }
}
