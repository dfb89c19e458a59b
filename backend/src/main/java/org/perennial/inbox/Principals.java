package org.perennial.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.perennial.identity.Roles;
import org.springframework.stereotype.Component;

/** As what a person finds work in the inbox: themselves, and each role in the unit where they hold it. */
@Component
class Principals {

    private final Roles roles;

    Principals(Roles roles) {
        this.roles = roles;
    }

    List<String> of(UUID personId) {
        List<String> principals = new ArrayList<>();
        principals.add(Offer.person(personId));
        roles.assignmentsOf(personId).forEach(held -> principals.add(Offer.role(held.role(), held.unitId())));
        return principals;
    }
}
