package org.perennial.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.RoleAssignmentView;
import org.perennial.organisation.PersonStatus;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;

/**
 * A person as shown to colleagues.
 *
 * @param login null for a person without account, and for callers who may not manage the person
 * @param roles what the person holds now
 * @param away the absence the person is away by at this moment; null when they are there
 */
record PersonView(
        UUID id,
        String employeeId,
        String name,
        String email,
        PersonStatus status,
        UnitRef unit,
        @Nullable PersonRef manager,
        @Nullable LocalDate startOn,
        @Nullable LocalDate lastWorkingDay,
        @Nullable String login,
        List<RoleAssignmentView> roles,
        @Nullable Away away,
        long version,
        List<String> allowedActions) {

    /** @param substitute who was named; null when nobody was */
    record Away(LocalDate from, LocalDate to, @Nullable PersonRef substitute) {}
}
