package org.perennial.evidence;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.controls.ControlDraft;
import org.perennial.controls.ControlUnitDraft;
import org.perennial.controls.ControlUnits;
import org.perennial.controls.Controls;
import org.perennial.controls.Requirements;
import org.perennial.controls.Tier;
import org.perennial.shared.Ids;
import org.perennial.testing.TestOrganisation;
import org.springframework.stereotype.Component;

/** Opens corrective actions the way people do, to have cases that evidence belongs to. */
@Component
class CaseFixture {

    private final Controls controls;
    private final ControlUnits controlUnits;
    private final Requirements requirements;

    CaseFixture(Controls controls, ControlUnits controlUnits, Requirements requirements) {
        this.controls = controls;
        this.controlUnits = controlUnits;
        this.requirements = requirements;
    }

    /** A control of the unit, owned by its {@code control_owner}. */
    UUID controlUnit(TestOrganisation organisation) {
        UUID requirement = requirements.find(null, null, 1, null).items().get(0).id();
        UUID control = controls.create(new ControlDraft("C-" + Ids.next(), "Control", "What is done", null, Set.of(requirement)));
        return controlUnits.add(
                control,
                new ControlUnitDraft(organisation.unitId(), Tier.HIGH, organisation.person("control_owner"), null, null, null));
    }

    /** A new case about that control, registered by the unit's {@code auditor}. */
    UUID open(TestOrganisation organisation, UUID controlUnitId) {
        Map<String, Object> data = new HashMap<>();
        data.put("title", "Access reviews were not done");
        data.put("source", "INTERNAL_AUDIT");
        data.put("grade", "MINOR");
        data.put("controlUnitId", controlUnitId);
        data.put("requirementId", requirements.find(null, null, 1, null).items().get(0).id());
        data.put("statement", "Access rights are reviewed each quarter.");
        data.put("seen", "Two of four reviews of the year.");
        data.put("gap", "Two reviews are missing.");
        data.put("raisedOn", java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1).toString());
        return organisation
                .signedInAs("auditor")
                .post("/api/cases", Map.of("type", "corrective-action", "data", data))
                .expect(201)
                .id();
    }
}
