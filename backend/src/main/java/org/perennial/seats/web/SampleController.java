package org.perennial.seats.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.perennial.seats.NewSample;
import org.perennial.seats.SampleItem;
import org.perennial.seats.Samples;
import org.perennial.shared.CsvSheet;
import org.springframework.http.HttpHeaders;
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
@Tag(name = "audit packs")
class SampleController {

    private static final List<String> HEADING = List.of("position", "order_key", "id", "case_id", "label", "detail");

    private final Samples samples;

    SampleController(Samples samples) {
        this.samples = samples;
    }

    @GetMapping("/audit-packs/{id}/samples")
    @Operation(operationId = "findAuditSamples", summary = "Samples of a pack, newest first")
    Samples.PackSamples ofPack(@PathVariable UUID id) {
        return samples.ofPack(id);
    }

    @PostMapping("/audit-packs/{id}/samples")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "drawAuditSample", summary = "Draw a random sample that can be drawn again from its seed")
    Samples.DrawnSample draw(@PathVariable UUID id, @RequestBody NewSample said) {
        return samples.draw(id, said);
    }

    @GetMapping("/audit-samples/{id}")
    @Operation(operationId = "getAuditSample", summary = "A sample with what was drawn")
    Samples.DrawnSample get(@PathVariable UUID id) {
        return samples.get(id);
    }

    @GetMapping(path = "/audit-samples/{id}/export", produces = "text/csv")
    @Operation(operationId = "exportAuditSample", summary = "What was drawn, or its whole population in the order of the draw")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void export(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean population, HttpServletResponse response)
            throws IOException {
        samples.get(id);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + (population ? "population" : "sample") + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        CsvSheet sheet = new CsvSheet(response.getWriter(), HEADING);
        samples.read(id, population, item -> row(sheet, item));
        response.getWriter().flush();
    }

    private static void row(CsvSheet sheet, SampleItem item) {
        try {
            sheet.row(item.position(), item.key(), item.recordId(), item.caseId(), item.label(), item.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
