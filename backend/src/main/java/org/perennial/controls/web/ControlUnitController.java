package org.perennial.controls.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.controls.ControlUnitDraft;
import org.perennial.controls.ControlUnitView;
import org.perennial.controls.ControlUnits;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Units;
import org.perennial.shared.Page;
import org.perennial.shared.web.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/control-units")
class ControlUnitController {

    private final ControlUnits controlUnits;
    private final Units units;
    private final Access access;

    ControlUnitController(ControlUnits controlUnits, Units units, Access access) {
        this.controlUnits = controlUnits;
        this.units = units;
        this.access = access;
    }

    @GetMapping
    @Operation(operationId = "findControlUnits")
    Page<ControlUnitView> find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Set<UUID> within = unit == null ? null : units.downwards(unit);
        return controlUnits.find(q, within, Page.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getControlUnit")
    ResponseEntity<ControlUnitView> get(@PathVariable UUID id) {
        ControlUnitView view = controlUnits.view(id);
        return Versions.ok(view, view.version());
    }

    @PutMapping("/{id}")
    @Operation(operationId = "updateControlUnit")
    ResponseEntity<ControlUnitView> update(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ControlUnitDraft draft) {
        access.require(Capability.MANAGE_CONTROLS, controlUnits.view(id).unit().id());
        controlUnits.update(id, Versions.of(ifMatch), draft);
        return get(id);
    }
}
