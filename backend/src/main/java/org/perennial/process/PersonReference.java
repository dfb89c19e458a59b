package org.perennial.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.organisation.People;
import org.perennial.process.spi.ReferenceCheck;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;

/** A person named in a form works here. */
@Component
class PersonReference implements ReferenceCheck {

    private final People people;

    PersonReference(People people) {
        this.people = people;
    }

    @Override
    public String entity() {
        return "person";
    }

    @Override
    public Optional<String> refusal(UUID id, FormContext context) {
        return people.active(id) ? Optional.empty() : Optional.of("Choose a person who works here.");
    }

    @Override
    public Optional<String> label(UUID id) {
        return Optional.ofNullable(people.refs(List.of(id)).get(id)).map(PersonRef::name);
    }
}
