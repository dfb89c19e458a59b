package org.perennial.controls;

import java.util.Optional;
import java.util.UUID;
import org.perennial.identity.Capability;
import org.perennial.identity.Roles;
import org.perennial.process.spi.ReferenceCheck;
import org.springframework.stereotype.Component;

/** A control in a unit, chosen in a form by somebody who may read it. */
@Component
class ControlReference implements ReferenceCheck {

    private final ControlUnitReader reader;
    private final ControlRepository controls;
    private final Roles roles;

    ControlReference(ControlUnitReader reader, ControlRepository controls, Roles roles) {
        this.reader = reader;
        this.controls = controls;
        this.roles = roles;
    }

    @Override
    public String entity() {
        return "control";
    }

    @Override
    public Optional<String> refusal(UUID id, FormContext context) {
        Optional<ControlUnitView> found = reader.get(id)
                .filter(shown -> roles.unitsOf(context.personId(), Capability.READ_CONTROLS.roleKeys())
                        .contains(shown.unit().id()));
        if (found.isEmpty()) {
            return Optional.of("There is no such control, or it is not yours to see.");
        }
        boolean inUse = controls.findById(found.get().control().id()).filter(Control::inUse).isPresent();
        return inUse ? Optional.empty() : Optional.of("This control is retired. Choose one in use.");
    }

    @Override
    public Optional<String> label(UUID id) {
        return reader.get(id)
                .map(shown -> shown.control().code() + " " + shown.control().name() + ", " + shown.unit().name());
    }
}
