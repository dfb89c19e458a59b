package org.perennial.reconciliation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Unit;
import org.perennial.organisation.Units;
import org.perennial.reconciliation.Difference;
import org.perennial.reconciliation.DifferenceKind;
import org.perennial.reconciliation.Reconciliation;
import org.perennial.reconciliation.ReconciliationRun;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators of the whole organisation: the engine is everybody's. */
@RestController
@RequestMapping("/api/reconciliation")
class ReconciliationController {

    private final Reconciliation reconciliation;
    private final Access access;
    private final Units units;

    ReconciliationController(Reconciliation reconciliation, Access access, Units units) {
        this.reconciliation = reconciliation;
        this.access = access;
        this.units = units;
    }

    record RepairReason(@Nullable String reason) {}

    @GetMapping
    @Operation(operationId = "getReconciliation")
    Reconciliation.Overview overview() {
        require();
        return reconciliation.overview();
    }

    @GetMapping("/differences")
    @Operation(operationId = "listDifferences")
    Page<Difference> differences(
            @RequestParam(required = false) @Nullable DifferenceKind kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        require();
        UUID after = Cursor.parse(cursor, 1).map(parts -> Cursor.id(parts.get(0))).orElse(null);
        return reconciliation.differences(kind, after, Page.limit(limit));
    }

    /** Begins in the background; the answer is the run that began. */
    @PostMapping("/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "startReconciliation")
    ReconciliationRun start() {
        require();
        return reconciliation.start();
    }

    @PostMapping("/differences/{id}/actions/repair")
    @Operation(operationId = "repairDifference")
    Reconciliation.Repair repair(@PathVariable UUID id, @RequestBody RepairReason body) {
        require();
        return reconciliation.repair(id, body.reason());
    }

    /** At most 500 at a time; the answer says how many are left. */
    @PostMapping("/kinds/{kind}/actions/repair")
    @Operation(operationId = "repairDifferencesOfKind")
    Reconciliation.Repair repairAll(@PathVariable DifferenceKind kind, @RequestBody RepairReason body) {
        require();
        return reconciliation.repairAll(kind, body.reason());
    }

    private void require() {
        access.require(Capability.RECONCILE, units.all().stream().findFirst().map(Unit::id).orElse(null));
    }
}
