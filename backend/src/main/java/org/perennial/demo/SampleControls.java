package org.perennial.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.controls.CauseCategories;
import org.perennial.controls.ControlDraft;
import org.perennial.controls.ControlUnitDraft;
import org.perennial.controls.ControlUnits;
import org.perennial.controls.ControlView;
import org.perennial.controls.Controls;
import org.perennial.controls.RequirementRef;
import org.perennial.controls.Requirements;
import org.perennial.controls.Tier;
import org.perennial.shared.SystemTime;

/** Makes the sample's controls and puts them into their units. */
@DemoBean
class SampleControls {

    private static final String FRAMEWORK = "ISO-27001-2022";
    private static final int SPREAD_DAYS = 13;
    private static final int LATE_DAYS = 2;

    private final SampleData data;
    private final Controls controls;
    private final ControlUnits controlUnits;
    private final Requirements requirements;
    private final CauseCategories causes;
    private int placed;

    SampleControls(
            SampleData data,
            Controls controls,
            ControlUnits controlUnits,
            Requirements requirements,
            CauseCategories causes) {
        this.data = data;
        this.controls = controls;
        this.controlUnits = controlUnits;
        this.requirements = requirements;
        this.causes = causes;
    }

    void make(SampleKeys keys) {
        Map<String, UUID> known = new HashMap<>();
        for (RequirementRef required : requirements.find(null, FRAMEWORK, 200, null).items()) {
            known.put(required.ref(), required.id());
            keys.put("requirement", required.ref(), required.id());
        }
        causes.all().forEach(cause -> keys.put("cause", cause.key(), cause.id()));
        data.controls().forEach(control -> make(control, known, keys));
    }

    private void make(Part part, Map<String, UUID> known, SampleKeys keys) {
        Set<UUID> required = new LinkedHashSet<>();
        for (String ref : part.text("requirements").split(";")) {
            required.add(known.get(ref));
        }
        String code = part.text("code");
        UUID control = controls.create(new ControlDraft(code, part.text("name"), part.text("description"), null, required));
        keys.put("design", code, control);
        Arrays.stream(part.text("units").split(";")).forEach(place -> {
            String unit = place.split(":")[0];
            String owner = place.contains(":") ? place.split(":")[1] : null;
            UUID added = controlUnits.add(control, draft(unit, owner, Tier.valueOf(part.text("tier")), keys));
            keys.put("control", code + "@" + unit, added);
        });
    }

    private ControlUnitDraft draft(String unit, @Nullable String owner, Tier tier, SampleKeys keys) {
        Part responsible = data.responsible(unit);
        return new ControlUnitDraft(
                keys.id("unit", unit),
                tier,
                keys.id("person", owner == null ? responsible.text("owner") : owner),
                keys.id("person", responsible.text("deputy")),
                responsible.has("operator") ? keys.id("person", responsible.text("operator")) : null,
                nextDue(tier));
    }

    /** Spread over a cycle from the machine's today on, where the sample's clock will stand; a few are a little late. */
    private LocalDate nextDue(Tier tier) {
        int ahead = Math.floorMod(placed++ * SPREAD_DAYS, tier.cycleDays());
        return LocalDate.ofInstant(SystemTime.now(), ZoneOffset.UTC).plusDays(ahead - LATE_DAYS);
    }

    /** Changes a control's description, which raises the version of its design. */
    void describe(UUID controlId, String description) {
        ControlView control = controls.view(controlId);
        controls.update(controlId, control.version(), new ControlDraft(
                control.code(),
                control.name(),
                description,
                control.status(),
                new LinkedHashSet<>(control.requirements().stream().map(RequirementRef::id).toList())));
    }
}
