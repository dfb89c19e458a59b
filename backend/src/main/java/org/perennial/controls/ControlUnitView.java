package org.perennial.controls;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.UnitRef;
import org.perennial.shared.PersonRef;

/**
 * A control in one business unit.
 *
 * @param owner accountable person; null when the control has no owner there
 * @param nextDue day of the unit on which it is looked at next; null when not planned
 * @param history every duty ever held, newest first
 */
public record ControlUnitView(
        UUID id,
        ControlName control,
        UnitRef unit,
        Tier tier,
        @Nullable PersonRef owner,
        @Nullable PersonRef deputy,
        @Nullable PersonRef operator,
        @Nullable LocalDate nextDue,
        List<RequirementRef> requirements,
        List<DutyView> history,
        long version,
        List<String> allowedActions) {}
