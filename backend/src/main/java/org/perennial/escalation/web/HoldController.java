package org.perennial.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.HoldReader;
import org.perennial.escalation.HoldReader.CaseHolds;
import org.perennial.escalation.HoldView;
import org.perennial.escalation.Holds;
import org.perennial.shared.Retries;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class HoldController {

    private final Holds holds;
    private final HoldReader reader;

    HoldController(Holds holds, HoldReader reader) {
        this.holds = holds;
        this.reader = reader;
    }

    record HoldBody(@Nullable LocalDate until, @Nullable String reason) {}

    record DeclineReason(@Nullable String reason) {}

    record AskedHolds(List<HoldView> items) {}

    @GetMapping("/cases/{id}/holds")
    @Operation(operationId = "findCaseHolds")
    CaseHolds ofCase(@PathVariable UUID id) {
        return reader.ofCase(id);
    }

    @PostMapping("/cases/{id}/holds")
    @Operation(operationId = "askForHold")
    @ResponseStatus(HttpStatus.CREATED)
    CaseHolds ask(@PathVariable UUID id, @RequestBody HoldBody body) {
        Retries.run(() -> holds.ask(id, body.until(), body.reason()));
        return reader.ofCase(id);
    }

    /** Those whose consent is asked of the current person. */
    @GetMapping("/holds")
    @Operation(operationId = "findHolds")
    AskedHolds find() {
        return new AskedHolds(reader.askedOfMe());
    }

    @PostMapping("/holds/{id}/consent")
    @Operation(operationId = "consentToHold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void consent(@PathVariable UUID id) {
        Retries.run(() -> holds.consent(id));
    }

    @PostMapping("/holds/{id}/decline")
    @Operation(operationId = "declineHold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decline(@PathVariable UUID id, @RequestBody DeclineReason body) {
        Retries.run(() -> holds.decline(id, body.reason()));
    }

    @PostMapping("/holds/{id}/end")
    @Operation(operationId = "endHold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id) {
        Retries.run(() -> holds.end(id));
    }
}
