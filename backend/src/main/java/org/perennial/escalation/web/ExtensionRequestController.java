package org.perennial.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.ExtensionReader;
import org.perennial.escalation.ExtensionRequest;
import org.perennial.escalation.Extensions;
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
@RequestMapping("/api/extension-requests")
class ExtensionRequestController {

    private final Extensions extensions;
    private final ExtensionReader reader;

    ExtensionRequestController(Extensions extensions, ExtensionReader reader) {
        this.extensions = extensions;
        this.reader = reader;
    }

    record ExtensionRequests(List<ExtensionRequest> items) {}

    /** @param until another day than the one asked for; null for that one */
    record ExtensionDecision(@Nullable Boolean granted, @Nullable LocalDate until, @Nullable String reason) {}

    /** Those whose decision is asked of the current person. */
    @GetMapping
    @Operation(operationId = "findExtensionRequests")
    ExtensionRequests find() {
        return new ExtensionRequests(reader.askedOfMe());
    }

    @PostMapping("/{id}/decision")
    @Operation(operationId = "decideExtensionRequest")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable UUID id, @RequestBody ExtensionDecision body) {
        Retries.run(() -> extensions.decide(id, body.granted(), body.until(), body.reason()));
    }
}
