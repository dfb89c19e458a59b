package org.perennial.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.organisation.Units;
import org.perennial.process.spi.ReferenceCheck;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** A business unit named in a form exists. */
@Component
class UnitReference implements ReferenceCheck {

    private final Units units;

    UnitReference(Units units) {
        this.units = units;
    }

    @Override
    public String entity() {
        return "unit";
    }

    @Override
    public Optional<String> refusal(UUID id, FormContext context) {
        return label(id).isPresent() ? Optional.empty() : Optional.of("Choose a business unit.");
    }

    @Override
    public Optional<String> label(UUID id) {
        return Optional.ofNullable(units.refs(List.of(id)).get(id)).map(UnitRef::name);
    }
}
