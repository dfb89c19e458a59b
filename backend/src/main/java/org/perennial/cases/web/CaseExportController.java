package org.perennial.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFilter;
import org.perennial.cases.CaseReader;
import org.perennial.cases.CaseRow;
import org.perennial.cases.CaseSort;
import org.perennial.cases.CaseState;
import org.perennial.shared.CsvSheet;
import org.perennial.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of cases as a file: the same filters and the same rule of who may read what. */
@RestController
class CaseExportController {

    private static final List<String> HEADING = List.of(
            "number", "type", "title", "state", "stage", "outcome", "grade", "tier", "unit", "owner", "due_at", "overdue", "attempt",
            "escalation_level", "open_tasks", "started_at", "ended_at");

    private final CaseReader reader;

    CaseExportController(CaseReader reader) {
        this.reader = reader;
    }

    /** Read and written page by page, so that a long list needs no more memory than a short one. */
    @GetMapping(path = "/api/cases/export", produces = "text/csv")
    @Operation(operationId = "exportCases")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID owner,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "-startedAt") String sort,
            HttpServletResponse response)
            throws IOException {
        CaseFilter filter = new CaseFilter(state, type, unit, owner, stage, overdue, q, CaseSort.of(sort));
        Page<CaseRow> page = reader.find(filter, Page.MAX, null);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cases.csv\"");
        Writer out = response.getWriter();
        CsvSheet sheet = new CsvSheet(out, HEADING);
        write(sheet, page);
        while (page.nextCursor() != null) {
            page = reader.find(filter, Page.MAX, page.nextCursor());
            write(sheet, page);
        }
        out.flush();
    }

    private static void write(CsvSheet sheet, Page<CaseRow> page) throws IOException {
        for (CaseRow row : page.items()) {
            sheet.row(
                    row.number(), row.typeTitle(), row.title(), row.state(), row.stageTitle(), row.outcome(), row.grade(),
                    row.tier(), row.unit().name(), row.owner() == null ? null : row.owner().name(), row.dueAt(), row.overdue(),
                    row.attempt(), row.level(), row.openItems(), row.startedAt(), row.endedAt());
        }
    }
}
