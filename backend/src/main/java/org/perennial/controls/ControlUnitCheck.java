package org.perennial.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.shared.Problem;
import org.perennial.shared.Violation;
import org.springframework.stereotype.Component;

/** Checks what is entered for a control in a unit. */
@Component
class ControlUnitCheck {

    private final ControlUnitRepository controlUnits;
    private final People people;
    private final Units units;

    ControlUnitCheck(ControlUnitRepository controlUnits, People people, Units units) {
        this.controlUnits = controlUnits;
        this.people = people;
        this.units = units;
    }

    /** The unit to add the control to. */
    UUID unit(UUID controlId, ControlUnitDraft draft) {
        UUID unitId = draft.unitId();
        if (unitId == null) {
            throw Problem.invalid("/unitId", "required", "Choose a business unit.");
        }
        if (units.refs(List.of(unitId)).isEmpty()) {
            throw Problem.invalid("/unitId", "unit.unknown", "There is no such business unit.");
        }
        if (controlUnits.existsByControlIdAndUnitId(controlId, unitId)) {
            throw Problem.invalid("/unitId", "control-unit.exists", "This business unit has the control already.");
        }
        return unitId;
    }

    /** Everybody named works here, and nobody stands in for themselves. */
    void people(ControlUnitDraft draft) {
        List<Violation> violations = new ArrayList<>();
        Map<String, UUID> named = new java.util.LinkedHashMap<>();
        named.put("/ownerId", draft.ownerId());
        named.put("/deputyId", draft.deputyId());
        named.put("/operatorId", draft.operatorId());
        named.forEach((pointer, person) -> {
            if (person != null && !people.active(person)) {
                violations.add(new Violation(pointer, "person.not-active", "Name a person who works here."));
            }
        });
        if (draft.ownerId() != null && draft.ownerId().equals(draft.deputyId())) {
            violations.add(new Violation("/deputyId", "control-unit.deputy-is-owner", "Name somebody else than the owner as deputy."));
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }
}
