package org.perennial.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who can really administer: works here, holds the role, and may sign in. */
@Component
@Transactional(readOnly = true)
public class Administrators {

    private final RoleAssignmentRepository assignments;
    private final AccountRepository accounts;
    private final PersonDirectory people;

    Administrators(RoleAssignmentRepository assignments, AccountRepository accounts, PersonDirectory people) {
        this.assignments = assignments;
        this.accounts = accounts;
        this.people = people;
    }

    /** Whether anybody but these people administers one of these units; roles in units above do not count. */
    public boolean anyBut(Set<UUID> personIds, Collection<UUID> unitIds) {
        List<UUID> others = unitIds.stream()
                .flatMap(unit -> assignments.holdersAt(Role.ADMIN.key(), unit).stream())
                .filter(holder -> !personIds.contains(holder))
                .distinct()
                .toList();
        Collection<UUID> active = others.isEmpty() ? List.of() : people.activeAmong(others);
        return !active.isEmpty() && !accounts.enabledAmong(active).isEmpty();
    }
}
