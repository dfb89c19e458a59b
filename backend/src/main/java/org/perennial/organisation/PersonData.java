package org.perennial.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be said of a person; every value is checked on use. A null status means {@link PersonStatus#ACTIVE}. */
public record PersonData(
        String employeeId,
        String name,
        String email,
        UUID unitId,
        @Nullable UUID managerId,
        @Nullable LocalDate startOn,
        @Nullable LocalDate lastWorkingDay,
        @Nullable PersonStatus status) {

    /** The same person, who has left. */
    PersonData left() {
        return new PersonData(employeeId, name, email, unitId, managerId, startOn, lastWorkingDay, PersonStatus.LEFT);
    }

    /** An active person without manager and dates. */
    public static PersonData of(String employeeId, String name, String email, UUID unitId) {
        return new PersonData(employeeId, name, email, unitId, null, null, null, PersonStatus.ACTIVE);
    }
}
