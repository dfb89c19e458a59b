package org.perennial.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.retention.LegalHoldView;
import org.perennial.retention.LegalHolds;
import org.perennial.shared.Page;
import org.perennial.shared.Retries;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class LegalHoldController {

    private final LegalHolds holds;

    LegalHoldController(LegalHolds holds) {
        this.holds = holds;
    }

    /** @param until last day; null for until somebody lifts it */
    record LegalHoldBody(@Nullable String reason, @Nullable LocalDate until) {}

    record LegalHoldLifting(@Nullable String reason) {}

    @GetMapping("/cases/{id}/legal-holds")
    @Operation(operationId = "findLegalHoldsOfCase")
    LegalHoldView.OfCase ofCase(@PathVariable UUID id) {
        return holds.ofCase(id);
    }

    @PostMapping("/cases/{id}/legal-holds")
    @Operation(operationId = "setLegalHold")
    @ResponseStatus(HttpStatus.CREATED)
    LegalHoldView.OfCase set(@PathVariable UUID id, @RequestBody LegalHoldBody body) {
        Retries.run(() -> holds.set(id, body.reason(), body.until()));
        return holds.ofCase(id);
    }

    @GetMapping("/legal-holds")
    @Operation(operationId = "findLegalHolds")
    Page<LegalHoldView> find(
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        return holds.find(Page.limit(limit), cursor);
    }

    @PostMapping("/legal-holds/{id}/lifting")
    @Operation(operationId = "liftLegalHold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UUID id, @RequestBody LegalHoldLifting body) {
        holds.lift(id, body.reason());
    }
}
