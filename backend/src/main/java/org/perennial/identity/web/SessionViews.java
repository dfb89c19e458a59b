package org.perennial.identity.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.identity.Accounts;
import org.perennial.identity.Capability;
import org.perennial.identity.PersonDirectory;
import org.perennial.identity.PersonDirectory.PersonCard;
import org.perennial.identity.RoleAssignment;
import org.perennial.identity.RoleAssignmentView;
import org.perennial.identity.Roles;
import org.perennial.identity.UnitTree;
import org.perennial.identity.web.SessionView.Held;
import org.perennial.identity.web.SessionView.Me;
import org.perennial.shared.UnitRef;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

@Component
class SessionViews {

    private final PersonDirectory people;
    private final Roles roles;
    private final UnitTree units;
    private final Accounts accounts;
    private final Clock clock;
    private final boolean demo;

    SessionViews(
            PersonDirectory people, Roles roles, UnitTree units, Accounts accounts, Clock clock, Environment environment) {
        this.people = people;
        this.roles = roles;
        this.units = units;
        this.accounts = accounts;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    SessionView of(Optional<UUID> personId) {
        Optional<PersonCard> person = personId.flatMap(people::activeCard);
        List<RoleAssignment> held =
                person.map(PersonCard::id).map(roles::assignmentsOf).orElse(List.of());
        boolean guest = person.isPresent() && accounts.standing(person.get().id()).guest();
        return new SessionView(
                person.map(card -> new Me(card.id(), card.name(), card.email(), card.unitId(), card.zone()))
                        .orElse(null),
                shown(held),
                guest ? List.of() : capabilities(held),
                guest,
                demo,
                person.isEmpty() && accounts.none(),
                clock.instant(),
                units.root().map(UnitRef::name).orElse(null));
    }

    private List<Held> shown(List<RoleAssignment> held) {
        return RoleAssignmentView.of(held, units.refs(RoleAssignmentView.unitsOf(held))).stream()
                .map(view -> new Held(view.role(), view.unit()))
                .toList();
    }

    /** What the roles allow somewhere; what concerns the whole organisation only by a role in the whole of it. */
    private List<Capability> capabilities(List<RoleAssignment> held) {
        UUID root = units.root().map(UnitRef::id).orElse(null);
        return Arrays.stream(Capability.values())
                .filter(capability -> held.stream()
                        .filter(one -> !capability.ofTheWhole() || one.unitId().equals(root))
                        .anyMatch(one -> capability.roleKeys().contains(one.role())))
                .toList();
    }
}
