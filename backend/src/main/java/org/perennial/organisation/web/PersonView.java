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
        long version,
        List<String> allowedActions) {}
