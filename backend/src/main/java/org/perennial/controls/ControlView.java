package org.perennial.controls;

import java.util.List;
import java.util.UUID;

/**
 * A control with the units it is in, as far as the reader may see them.
 *
 * @param controlVersion counts changes of the control's design, from 1
 * @param version of the record, for If-Match
 */
public record ControlView(
        UUID id,
        String code,
        String name,
        String description,
        ControlStatus status,
        int controlVersion,
        List<RequirementRef> requirements,
        List<ControlUnitView> units,
        long version,
        List<String> allowedActions) {}
