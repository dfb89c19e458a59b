package org.perennial.retention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.identity.Roles;
import org.perennial.notification.Notice;
import org.perennial.notification.Notices;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;

/** Tells those who may decide on it that something was proposed: who does in the unit, else in the nearest one above. */
@Component
class SecondPeople {

    private final Notices notices;
    private final Roles roles;
    private final Units units;
    private final People people;
    private final CurrentPerson current;

    SecondPeople(Notices notices, Roles roles, Units units, People people, CurrentPerson current) {
        this.notices = notices;
        this.roles = roles;
        this.units = units;
        this.people = people;
        this.current = current;
    }

    /**
     * @param kind names the text
     * @param title what was proposed, without names of people
     * @param path where it is decided on
     */
    void tell(String kind, UUID unitId, String title, String path) {
        UUID proposer = current.id();
        units.upwards(unitId).stream().map(unit -> deciders(unit, proposer)).filter(some -> !some.isEmpty()).findFirst().ifPresent(deciders -> {
            Map<String, Object> facts = new HashMap<>(Map.of("title", title));
            facts.put("by", people.refs(Set.of(proposer)).getOrDefault(proposer, new PersonRef(proposer, "Somebody")).name());
            notices.tell(new Notice(kind, deciders, null, null, path, false, null, facts));
        });
    }

    private Set<UUID> deciders(UUID unitId, UUID proposer) {
        Set<UUID> found = Capability.MANAGE_RETENTION.roleKeys().stream()
                .flatMap(role -> roles.holdersAt(role, unitId).stream())
                .collect(Collectors.toCollection(HashSet::new));
        found.remove(proposer);
        return found;
    }
}
