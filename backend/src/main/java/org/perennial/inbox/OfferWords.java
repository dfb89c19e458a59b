package org.perennial.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.identity.Role;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** Says offers in words: a name, or a role and its unit. The names of a whole page are read at once. */
@Component
class OfferWords {

    private final People people;
    private final Units units;

    OfferWords(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** The words for every principal that one of these items is open to. */
    Words of(Collection<WorkItem> items) {
        List<String> principals = items.stream().flatMap(item -> item.openTo().stream()).distinct().toList();
        List<UUID> persons = principals.stream().filter(OfferWords::person).map(OfferWords::id).toList();
        List<UUID> asked = principals.stream().filter(one -> !person(one)).map(OfferWords::id).distinct().toList();
        return new Words(people.refs(persons), units.refs(asked));
    }

    private static boolean person(String principal) {
        return principal.startsWith("P:");
    }

    /** The person's id, or that of the role's unit. */
    private static UUID id(String principal) {
        return UUID.fromString(principal.substring(person(principal) ? 2 : principal.indexOf('@') + 1));
    }

    record Words(Map<UUID, PersonRef> people, Map<UUID, UnitRef> units) {

        /** Who may take the item. */
        List<String> offeredTo(WorkItem item) {
            return item.openTo().stream().map(this::words).toList();
        }

        private String words(String principal) {
            UUID id = id(principal);
            if (person(principal)) {
                return people.getOrDefault(id, new PersonRef(id, "?")).name();
            }
            String role = principal.substring(2, principal.indexOf('@'));
            return Role.of(role).map(Role::title).orElse(role) + " · "
                    + units.getOrDefault(id, new UnitRef(id, "?")).name();
        }
    }
}
