package org.perennial.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.retention.ErasureReader;
import org.perennial.retention.ErasureView;
import org.perennial.retention.Erasures;
import org.perennial.shared.Page;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/retention/erasures")
class ErasureController {

    private final Erasures erasures;
    private final ErasureReader reader;

    ErasureController(Erasures erasures, ErasureReader reader) {
        this.erasures = erasures;
        this.reader = reader;
    }

    record ErasureProposal(@Nullable UUID personId, @Nullable String reason) {}

    record ErasureRejection(@Nullable String reason) {}

    @PostMapping
    @Operation(operationId = "proposeErasure")
    @ResponseStatus(HttpStatus.CREATED)
    ErasureView propose(@RequestBody ErasureProposal body) {
        return reader.get(erasures.propose(body.personId(), body.reason()));
    }

    @GetMapping
    @Operation(operationId = "findErasures")
    Page<ErasureView> find(
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        return reader.find(Page.limit(limit), cursor);
    }

    @PostMapping("/{id}/approval")
    @Operation(operationId = "approveErasure")
    ResponseEntity<ErasureView> approve(
            @PathVariable UUID id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        erasures.approve(id, Versions.of(ifMatch));
        return answer(id);
    }

    @PostMapping("/{id}/rejection")
    @Operation(operationId = "rejectErasure")
    ResponseEntity<ErasureView> reject(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ErasureRejection body) {
        erasures.reject(id, Versions.of(ifMatch), body.reason());
        return answer(id);
    }

    private ResponseEntity<ErasureView> answer(UUID id) {
        ErasureView view = reader.get(id);
        return Versions.ok(view, view.version());
    }
}
