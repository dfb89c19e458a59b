package org.perennial.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who works or worked here.
 *
 * @param employeeId the number the HR system gives, unique
 * @param email unique without case
 * @param managerId null for the person at the top
 * @param lastWorkingDay null while no end is known
 * @param version for optimistic locking; give it back on update
 */
public record Person(
        UUID id,
        String employeeId,
        String name,
        String email,
        PersonStatus status,
        UUID unitId,
        @Nullable UUID managerId,
        @Nullable LocalDate startOn,
        @Nullable LocalDate lastWorkingDay,
        long version) {}
