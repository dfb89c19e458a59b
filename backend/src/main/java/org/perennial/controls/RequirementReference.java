package org.perennial.controls;

import java.util.Optional;
import java.util.UUID;
import org.perennial.process.spi.ReferenceCheck;
import org.springframework.stereotype.Component;

/** A requirement chosen in a form. */
@Component
class RequirementReference implements ReferenceCheck {

    private final RequirementReader reader;

    RequirementReference(RequirementReader reader) {
        this.reader = reader;
    }

    @Override
    public String entity() {
        return "requirement";
    }

    @Override
    public Optional<String> refusal(UUID id, FormContext context) {
        return reader.get(id).isPresent() ? Optional.empty() : Optional.of("There is no such requirement.");
    }

    @Override
    public Optional<String> label(UUID id) {
        return reader.get(id).map(found -> found.ref() + " " + found.title());
    }
}
