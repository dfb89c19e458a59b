package org.perennial.controls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
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

    /** A tier is chosen, everybody named works here, and nobody stands in for themselves. */
    void values(ControlUnitDraft draft) {
        Violations violations = new Violations();
        violations.addIf(draft.tier() == null, "/tier", "required", "Choose a tier.");
        violations.day("/nextDue", draft.nextDue());
        Map<String, UUID> named = new LinkedHashMap<>();
        named.put("/ownerId", draft.ownerId());
        named.put("/deputyId", draft.deputyId());
        named.put("/operatorId", draft.operatorId());
        named.forEach((pointer, person) -> {
            boolean gone = person != null && !people.active(person);
            violations.addIf(gone, pointer, "person.not-active", "Name a person who works here.");
        });
        violations.addIf(
                draft.ownerId() != null && draft.ownerId().equals(draft.deputyId()),
                "/deputyId",
                "control-unit.deputy-is-owner",
                "Name somebody else than the owner as deputy.");
        violations.throwIfAny();
    }
}
