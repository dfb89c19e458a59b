package org.perennial.organisation.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.PersonData;
import org.perennial.organisation.PersonStatus;

/** What a client says of a person. A missing status means ACTIVE. */
record PersonBody(
        @Nullable String employeeId,
        @Nullable String name,
        @Nullable String email,
        @Nullable UUID unitId,
        @Nullable UUID managerId,
        @Nullable LocalDate startOn,
        @Nullable LocalDate lastWorkingDay,
        @Nullable PersonStatus status) {

    private static final UUID NONE = new UUID(0, 0);

    PersonData data() {
        return new PersonData(
                employeeId == null ? "" : employeeId,
                name == null ? "" : name,
                email == null ? "" : email,
                unitId == null ? NONE : unitId,
                managerId,
                startOn,
                lastWorkingDay,
                status);
    }
}
