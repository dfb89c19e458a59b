package org.perennial.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.perennial.evidence.EvidenceStoreReport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/evidence-store")
@Tag(name = "evidence")
class EvidenceStoreController {

    private final EvidenceStoreReport store;

    EvidenceStoreController(EvidenceStoreReport store) {
        this.store = store;
    }

    @GetMapping
    @Operation(operationId = "getEvidenceStore", summary = "Room, the last reading of all files, and damaged ones")
    EvidenceStoreReport.Report get() {
        return store.report();
    }

    @PostMapping("/actions/scrub")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "scrubEvidenceStore", summary = "Begins to read every stored file again")
    void scrub() {
        store.scrub();
    }
}
