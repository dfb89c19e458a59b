package org.perennial.escalation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;

/** How people in asks and decisions are called. */
@Component
class Names {

    private final People people;

    Names(People people) {
        this.people = people;
    }

    PersonRef of(UUID id) {
        return people.refs(List.of(id)).getOrDefault(id, new PersonRef(id, "?"));
    }

    @Nullable PersonRef orNull(@Nullable UUID id) {
        return id == null ? null : of(id);
    }
}
