package org.perennial.audittrail.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.Trail;
import org.perennial.audittrail.TrailEntry;
import org.perennial.audittrail.TrailFilter;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/trail")
@Tag(name = "trail")
class TrailController {

    private final Trail trail;

    TrailController(Trail trail) {
        this.trail = trail;
    }

    @GetMapping
    @Operation(operationId = "findTrailEntries", summary = "Entries of the audit trail, newest first")
    Page<TrailEntry> find(
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        TrailFilter filter = new TrailFilter(person, action, caseId, unit, moment(from, "from", 0), moment(to, "to", 1), q);
        return trail.find(filter, cursor, Page.limit(limit));
    }

    @GetMapping("/actions")
    @Operation(operationId = "listTrailActions", summary = "Every action the trail knows, to choose from in a filter")
    TrailActions actions() {
        return new TrailActions(trail.actions());
    }

    /** An instant, or a day in UTC: its beginning as lower bound, its end as upper bound. */
    private static @Nullable Instant moment(@Nullable String text, String name, int daysAdded) {
        if (text == null || text.isBlank()) {
            return null;
        }
        // A sign starts a year of more than four digits, which databases do not know.
        if (!Character.isDigit(text.charAt(0))) {
            throw notAMoment(name);
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).plusDays(daysAdded).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException neither) {
            throw notAMoment(name);
        }
    }

    private static Problem notAMoment(String name) {
        return Problem.invalid("/" + name, "instant.invalid", "Give a day (2026-01-31) or an instant (2026-01-31T10:00:00Z).");
    }

    record TrailActions(List<String> items) {}
}
