package org.perennial.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.retention.DeletionRuns;
import org.perennial.retention.RunCase;
import org.perennial.retention.RunReader;
import org.perennial.retention.RunView;
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
@RequestMapping("/api/retention/runs")
class DeletionRunController {

    private final DeletionRuns runs;
    private final RunReader reader;

    DeletionRunController(DeletionRuns runs, RunReader reader) {
        this.runs = runs;
        this.reader = reader;
    }

    record DeletionProposal(@Nullable UUID unitId) {}

    /** @param excluded cases that stay, for the reason given */
    record DeletionApproval(@Nullable String reason, @Nullable List<UUID> excluded) {}

    record DeletionRejection(@Nullable String reason) {}

    @PostMapping
    @Operation(operationId = "proposeDeletion")
    @ResponseStatus(HttpStatus.CREATED)
    RunView propose(@RequestBody DeletionProposal body) {
        return reader.get(runs.propose(body.unitId()));
    }

    @GetMapping
    @Operation(operationId = "findDeletionRuns")
    Page<RunView> find(
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        return reader.find(Page.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDeletionRun")
    ResponseEntity<RunView> get(@PathVariable UUID id) {
        return answer(id);
    }

    @GetMapping("/{id}/cases")
    @Operation(operationId = "findDeletionRunCases")
    Page<RunCase> cases(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reader.cases(id, Page.limit(limit), cursor);
    }

    @PostMapping("/{id}/approval")
    @Operation(operationId = "approveDeletion")
    ResponseEntity<RunView> approve(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DeletionApproval body) {
        runs.approve(id, Versions.of(ifMatch), body.reason(), body.excluded());
        return answer(id);
    }

    @PostMapping("/{id}/rejection")
    @Operation(operationId = "rejectDeletion")
    ResponseEntity<RunView> reject(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DeletionRejection body) {
        runs.reject(id, Versions.of(ifMatch), body.reason());
        return answer(id);
    }

    private ResponseEntity<RunView> answer(UUID id) {
        RunView view = reader.get(id);
        return Versions.ok(view, view.version());
    }
}
