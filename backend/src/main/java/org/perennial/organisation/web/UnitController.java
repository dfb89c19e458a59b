package org.perennial.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Unit;
import org.perennial.organisation.UnitData;
import org.perennial.organisation.Units;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody who works here may see the units; changing them needs the capability in the unit and in the one above. */
@RestController
@RequestMapping("/api/units")
class UnitController {

    private final Units units;
    private final UnitViews views;
    private final Access access;

    UnitController(Units units, UnitViews views, Access access) {
        this.units = units;
        this.views = views;
        this.access = access;
    }

    record UnitList(List<UnitView> items) {}

    @GetMapping
    @Operation(operationId = "listUnits")
    UnitList list() {
        return new UnitList(views.of(units.all()));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getUnit")
    ResponseEntity<UnitView> get(@PathVariable UUID id) {
        Unit unit = units.get(id);
        return Versions.ok(views.of(unit), unit.version());
    }

    @PostMapping
    @Operation(operationId = "createUnit")
    ResponseEntity<UnitView> create(@RequestBody UnitBody body) {
        UnitData data = body.data();
        requireKnown(data.parentId());
        Unit unit = units.create(data);
        return Versions.created(views.of(unit), unit.version());
    }

    @PutMapping("/{id}")
    @Operation(operationId = "updateUnit")
    ResponseEntity<UnitView> update(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody UnitBody body) {
        Unit before = units.get(id);
        access.require(Capability.MANAGE_ORGANISATION, id);
        UnitData data = body.data();
        if (data.parentId() != null && !data.parentId().equals(before.parentId())) {
            requireKnown(data.parentId());
        }
        Unit unit = units.update(id, Versions.of(ifMatch), data);
        return Versions.ok(views.of(unit), unit.version());
    }

    /** The capability in a unit that exists; an unknown one is left to the rules, which name the field. */
    private void requireKnown(@Nullable UUID unitId) {
        boolean known = unitId != null && !units.upwards(unitId).isEmpty();
        access.require(Capability.MANAGE_ORGANISATION, known ? unitId : null);
    }
}
