package org.perennial.controls.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.controls.ControlAccess;
import org.perennial.controls.ControlDraft;
import org.perennial.controls.ControlUnitDraft;
import org.perennial.controls.ControlUnitView;
import org.perennial.controls.ControlUnits;
import org.perennial.controls.ControlView;
import org.perennial.controls.Controls;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Units;
import org.perennial.shared.Page;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/controls")
class ControlController {

    private final Controls controls;
    private final ControlUnits controlUnits;
    private final Units units;
    private final ControlAccess editing;
    private final Access access;

    ControlController(Controls controls, ControlUnits controlUnits, Units units, ControlAccess editing, Access access) {
        this.controls = controls;
        this.controlUnits = controlUnits;
        this.units = units;
        this.editing = editing;
        this.access = access;
    }

    @GetMapping
    @Operation(operationId = "findControls")
    Page<ControlView> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Set<UUID> within = unit == null ? null : units.downwards(unit);
        return controls.find(q, within, Page.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getControl")
    ResponseEntity<ControlView> get(@PathVariable UUID id) {
        ControlView view = controls.view(id);
        return Versions.ok(view, view.version());
    }

    @PostMapping
    @Operation(operationId = "createControl")
    @ResponseStatus(HttpStatus.CREATED)
    ControlView create(@RequestBody ControlDraft draft) {
        access.require(Capability.MANAGE_CONTROLS, null);
        return controls.view(controls.create(draft));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "updateControl")
    ResponseEntity<ControlView> update(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ControlDraft draft) {
        controls.view(id);
        editing.requireEdit(id);
        controls.update(id, Versions.of(ifMatch), draft);
        return get(id);
    }

    @PostMapping("/{id}/units")
    @Operation(operationId = "addControlToUnit")
    @ResponseStatus(HttpStatus.CREATED)
    ControlUnitView add(@PathVariable UUID id, @RequestBody ControlUnitDraft draft) {
        controls.view(id);
        access.require(Capability.MANAGE_CONTROLS, draft.unitId());
        return controlUnits.view(controlUnits.add(id, draft));
    }
}
