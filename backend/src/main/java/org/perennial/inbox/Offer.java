package org.perennial.inbox;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may take an item.
 *
 * @param person named by the diagram or by a manager; null when roles are asked
 * @param principals {@code P:<person>} or {@code R:<role>@<unit>}; never members of a role
 */
record Offer(@Nullable UUID person, List<String> principals) {

    static Offer to(UUID person) {
        return new Offer(person, List.of(person(person)));
    }

    static Offer toRoles(List<String> roles, UUID unit) {
        return new Offer(null, roles.stream().map(role -> role(role, unit)).toList());
    }

    static Offer toNobody() {
        return new Offer(null, List.of());
    }

    static String person(UUID id) {
        return "P:" + id;
    }

    static String role(String role, UUID unit) {
        return "R:" + role + "@" + unit;
    }

    boolean nobody() {
        return principals.isEmpty();
    }
}
