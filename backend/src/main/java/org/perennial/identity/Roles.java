package org.perennial.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who holds which role where, and since when. A role held in a unit counts in every unit below it. Instants are those of the
 * business clock; an assignment is never deleted, only ended, because the question is who held it then.
 */
public interface Roles {

    /** Whether the person holds the role now in this unit or a unit above it. */
    boolean holds(UUID personId, String role, UUID unitId);

    /** @throws org.perennial.shared.Problem 404 {@code role-assignment.not-found} */
    RoleAssignment get(UUID assignmentId);

    /** What the person holds now, in the order it was given. */
    List<RoleAssignment> assignmentsOf(UUID personId);

    /** What each of these people holds now; people without a role are left out. */
    Map<UUID, List<RoleAssignment>> assignmentsOf(Collection<UUID> personIds);

    /** What the person holds and held, newest first. */
    List<RoleAssignment> historyOf(UUID personId);

    /** Active people who hold the role now in exactly this unit, not in those above. */
    List<UUID> holdersAt(String role, UUID unitId);

    /** Every unit in which the person holds one of these roles now, subtrees included. */
    Set<UUID> unitsOf(UUID personId, Set<String> roles);

    /**
     * Gives a role from now on; answers the existing assignment where the person holds it there already.
     *
     * @throws org.perennial.shared.Problem 400 {@code validation.failed} for an unknown role, person who left, or unit; 403
     *     {@code role.self-grant} for a role to oneself where somebody else could give it
     */
    RoleAssignment assign(UUID personId, String role, UUID unitId);

    /**
     * Ends an assignment now; without effect where it ended before.
     *
     * @throws org.perennial.shared.Problem 404 {@code role-assignment.not-found}; 409 {@code role.last-administrator} when nobody
     *     could manage the organisation any more
     */
    void end(UUID assignmentId);

    /** Ends all that the person holds, because they leave. */
    void endAll(UUID personId);
}
