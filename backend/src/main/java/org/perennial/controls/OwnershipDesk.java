package org.perennial.controls;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.perennial.cases.CaseDesk;
import org.perennial.cases.Cases;
import org.perennial.cases.Submission;
import org.perennial.organisation.Units;
import org.perennial.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a control whose owner is gone the owner and deputy that were named (domain.md 1, "Owner rule"). */
@Component
@Transactional
class OwnershipDesk implements CaseDesk {

    static final String CASE_TYPE = "ownership-reassign";

    private final ControlUnits controlUnits;
    private final Units units;
    private final ObjectProvider<Cases> cases;

    OwnershipDesk(ControlUnits controlUnits, Units units, ObjectProvider<Cases> cases) {
        this.controlUnits = controlUnits;
        this.units = units;
        this.cases = cases;
    }

    @Override
    public String caseType() {
        return CASE_TYPE;
    }

    @Override
    public Opening open(UUID caseId, Map<String, Object> data, UUID personId) {
        return about(UUID.fromString(String.valueOf(data.get("controlUnitId"))));
    }

    /** A case about that control, with the head of its unit accountable for the answer. */
    Opening about(UUID controlUnitId) {
        ControlUnitView control = controlUnits.get(controlUnitId).orElseThrow(() -> Problem.notFound("control-unit"));
        return new Opening(
                "Owner of " + control.control().code() + " " + control.control().name(),
                control.unit().id(),
                units.get(control.unit().id()).headId(),
                "control-unit",
                controlUnitId,
                null,
                control.tier().name(),
                Map.of("controlUnitId", controlUnitId));
    }

    @Override
    public Map<String, Object> accept(Submission submission) {
        UUID owner = id(submission, "newOwnerId");
        UUID deputy = id(submission, "newDeputyId");
        if (owner.equals(deputy)) {
            throw Problem.invalid(
                    "/newDeputyId", "control-unit.deputy-is-owner", "Name somebody else than the owner as deputy.");
        }
        UUID controlUnit = Objects.requireNonNull(cases.getObject().get(submission.caseId()).subjectId());
        controlUnits.reassign(controlUnit, owner, deputy);
        return Map.of();
    }

    private static UUID id(Submission submission, String field) {
        return UUID.fromString(String.valueOf(submission.data().get(field)));
    }
}
