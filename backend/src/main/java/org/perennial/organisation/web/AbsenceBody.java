package org.perennial.organisation.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.AbsenceData;

/** What a client says of an absence. */
record AbsenceBody(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID substituteId) {

    AbsenceData data() {
        return new AbsenceData(from, to, substituteId);
    }
}
