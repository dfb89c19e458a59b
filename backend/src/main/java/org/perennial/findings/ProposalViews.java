package org.perennial.findings;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.controls.ControlName;
import org.perennial.controls.ControlUnits;
import org.perennial.findings.ProposalView.Draft;
import org.perennial.findings.ProposalView.LateItem;
import org.perennial.findings.ProposalView.ProposalCase;
import org.perennial.findings.ProposalView.ProposedControl;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** Proposals as the current person reads them. */
@Component
class ProposalViews {

    private static final int SHOWN = 50;

    private final ProposalTable table;
    private final Cases cases;
    private final CaseTypes types;
    private final ControlUnits controls;
    private final Units units;
    private final People people;
    private final Access access;

    ProposalViews(
            ProposalTable table,
            Cases cases,
            CaseTypes types,
            ControlUnits controls,
            Units units,
            People people,
            Access access) {
        this.table = table;
        this.cases = cases;
        this.types = types;
        this.controls = controls;
        this.units = units;
        this.people = people;
        this.access = access;
    }

    ProposalView of(ProposalRow row) {
        CaseType type = types.running(row.caseType());
        List<ProposalRow.Late> late = table.late(row.id(), SHOWN);
        Map<UUID, CaseFile> files = cases.byId(late.stream().map(ProposalRow.Late::caseId).distinct().toList());
        boolean open = row.status() == ProposalStatus.OPEN && access.may(Capability.DECIDE_PROPOSALS, row.unitId());
        return new ProposalView(
                row.id(),
                row.status(),
                row.caseType(),
                type.title(),
                row.step(),
                type.stepTitle(row.step()),
                unit(row.unitId()),
                control(row.controlUnitId()),
                row.quarter(),
                row.level(),
                row.openedAt(),
                table.count(row.id()),
                late.stream()
                        .map(one -> new LateItem(one.itemId(), ref(files.get(one.caseId())), one.level(), one.dueAt(), one.addedAt()))
                        .toList(),
                draft(row),
                row.decidedBy() == null ? null : people.refs(List.of(row.decidedBy())).get(row.decidedBy()),
                row.decidedAt(),
                row.reason(),
                row.caseId() == null ? null : ref(cases.get(row.caseId())),
                row.mergedInto(),
                open ? List.of("confirm", "merge", "dismiss") : List.of());
    }

    /** The three parts of a finding, as far as the clock knows them. */
    Draft draft(ProposalRow row) {
        CaseType type = types.running(row.caseType());
        String step = type.stepTitle(row.step());
        int count = table.count(row.id());
        ProposedControl control = control(row.controlUnitId());
        String where = unit(row.unitId()).name() + (control == null ? "" : ", " + control.label());
        return new Draft(
                "Late: " + step + " (" + where + ", " + row.quarter() + ")",
                "“" + step + "” (" + type.title() + ") is done by its deadline.",
                count + (count == 1 ? " task" : " tasks") + " of this step in " + where + " reached level " + row.level()
                        + " of lateness in " + row.quarter() + ".",
                "The deadline was missed, and neither reminders nor the head of the unit brought the work to an end.");
    }

    private UnitRef unit(UUID id) {
        return units.refs(List.of(id)).getOrDefault(id, new UnitRef(id, "?"));
    }

    private @Nullable ProposedControl control(@Nullable UUID id) {
        return id == null
                ? null
                : controls.get(id).map(found -> new ProposedControl(id, label(found.control()))).orElse(null);
    }

    private static String label(ControlName control) {
        return control.code() + " " + control.name();
    }

    private static ProposalCase ref(CaseFile file) {
        return new ProposalCase(file.id(), file.number(), file.title());
    }
}
