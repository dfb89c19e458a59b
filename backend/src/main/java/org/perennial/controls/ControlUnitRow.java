package org.perennial.controls;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code control_unit} with its control's name. */
record ControlUnitRow(
        UUID id,
        UUID controlId,
        String code,
        String name,
        UUID unitId,
        Tier tier,
        @Nullable LocalDate nextDue,
        long version) {}
