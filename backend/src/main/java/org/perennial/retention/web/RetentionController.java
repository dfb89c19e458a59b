package org.perennial.retention.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.retention.DueCase;
import org.perennial.retention.DueCases;
import org.perennial.retention.RetentionSettings;
import org.perennial.retention.RetentionView;
import org.perennial.shared.Page;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpHeaders;
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
@RequestMapping("/api/retention")
class RetentionController {

    private final RetentionSettings settings;
    private final DueCases due;

    RetentionController(RetentionSettings settings, DueCases due) {
        this.settings = settings;
        this.due = due;
    }

    /** @param years null to go by the case type */
    record RetentionYears(@Nullable Integer years) {}

    @GetMapping
    @Operation(operationId = "getRetention")
    ResponseEntity<RetentionView> view() {
        return answer();
    }

    @PutMapping("/types/{key}")
    @Operation(operationId = "setRetention")
    ResponseEntity<RetentionView> keep(
            @PathVariable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RetentionYears body) {
        settings.keep(key, body.years(), Versions.of(ifMatch));
        return answer();
    }

    @GetMapping("/cases")
    @Operation(operationId = "findDueCases")
    Page<DueCase> cases(
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate by,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return due.find(unit, by, Page.limit(limit), cursor);
    }

    private ResponseEntity<RetentionView> answer() {
        RetentionView view = settings.view();
        return Versions.ok(view, view.version());
    }
}
