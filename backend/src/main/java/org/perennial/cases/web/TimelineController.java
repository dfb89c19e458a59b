package org.perennial.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.Trail;
import org.perennial.audittrail.TrailEntry;
import org.perennial.cases.Cases;
import org.perennial.shared.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A case's timeline is its part of the audit trail, for all who may read the case. */
@RestController
@RequestMapping("/api/cases/{id}/timeline")
class TimelineController {

    private final Cases cases;
    private final Trail trail;

    TimelineController(Cases cases, Trail trail) {
        this.cases = cases;
        this.trail = trail;
    }

    @GetMapping
    @Operation(operationId = "getCaseTimeline")
    Page<TrailEntry> timeline(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        cases.requireReadable(id);
        return trail.ofCase(id, cursor, Page.limit(limit));
    }
}
