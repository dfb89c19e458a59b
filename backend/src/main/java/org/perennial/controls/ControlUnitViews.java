package org.perennial.controls;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Units;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** Turns rows into views with names, duties and requirements; three queries whatever the number of rows. */
@Component
class ControlUnitViews {

    private final DutyReader duties;
    private final RequirementReader requirements;
    private final Units units;
    private final Access access;

    ControlUnitViews(DutyReader duties, RequirementReader requirements, Units units, Access access) {
        this.duties = duties;
        this.requirements = requirements;
        this.units = units;
        this.access = access;
    }

    List<ControlUnitView> of(List<ControlUnitRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<DutyView>> held = duties.ofControlUnits(rows.stream().map(ControlUnitRow::id).toList());
        Map<UUID, List<RequirementRef>> required =
                requirements.ofControls(rows.stream().map(ControlUnitRow::controlId).collect(toSet()));
        Map<UUID, UnitRef> names = units.refs(rows.stream().map(ControlUnitRow::unitId).collect(toSet()));
        Set<UUID> managed = access.units(Capability.MANAGE_CONTROLS);
        return rows.stream()
                .map(row -> {
                    List<DutyView> history = held.getOrDefault(row.id(), List.of());
                    return new ControlUnitView(
                            row.id(),
                            new ControlName(row.controlId(), row.code(), row.name()),
                            names.getOrDefault(row.unitId(), new UnitRef(row.unitId(), "")),
                            row.tier(),
                            holder(history, Duty.OWNER),
                            holder(history, Duty.DEPUTY),
                            holder(history, Duty.OPERATOR),
                            row.nextDue(),
                            required.getOrDefault(row.controlId(), List.of()),
                            history,
                            row.version(),
                            managed.contains(row.unitId()) ? List.of("edit") : List.of());
                })
                .toList();
    }

    private static @Nullable PersonRef holder(List<DutyView> history, Duty duty) {
        return history.stream()
                .filter(held -> held.duty() == duty && held.to() == null)
                .map(DutyView::person)
                .findFirst()
                .orElse(null);
    }
}
