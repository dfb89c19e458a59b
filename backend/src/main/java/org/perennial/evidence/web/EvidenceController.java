package org.perennial.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.evidence.Delivery;
import org.perennial.evidence.Evidence;
import org.perennial.evidence.EvidenceFilter;
import org.perennial.evidence.EvidenceKind;
import org.perennial.evidence.EvidenceStatus;
import org.perennial.evidence.Evidences;
import org.perennial.evidence.NewEvidence;
import org.perennial.evidence.Preview;
import org.perennial.shared.Page;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/evidence")
@Tag(name = "evidence")
class EvidenceController {

    private final Evidences evidences;

    EvidenceController(Evidences evidences) {
        this.evidences = evidences;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "addEvidence",
            summary = "Hand in a file as evidence for a case, one of its tasks, or a control in a unit",
            description = "As a form, or as the file itself with all else in the query. A control in a unit may be named instead of a"
                    + " case: then the task that waits for exactly this evidence gets it. The same Idempotency-Key gives the same"
                    + " evidence.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = {
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE, schema = @Schema(implementation = UploadForm.class)),
                @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary"))
            })
    Evidence add(
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        Upload upload = Upload.of(request, evidences.maxBytes());
        UploadForm form = UploadForm.of(request);
        NewEvidence said = form.toNewEvidence(upload.fileName(), upload.declaredType());
        Delivery how = form.toDelivery(key);
        try (InputStream bytes = upload.open()) {
            return evidences.deliver(said, how, bytes);
        }
    }

    @GetMapping
    @Operation(operationId = "findEvidence", summary = "Evidence of the cases the caller may read, newest first")
    Page<Evidence> find(
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable UUID controlUnit,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable EvidenceKind kind,
            @RequestParam(required = false) @Nullable EvidenceStatus status,
            @RequestParam(required = false) EvidenceFilter.@Nullable Flag flag,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return evidences.find(new EvidenceFilter(caseId, controlUnit, unit, q, kind, status, flag, from, to), cursor, Page.limit(limit));
    }

    @GetMapping("/limits")
    @Operation(operationId = "getEvidenceLimits", summary = "What an upload may have at most")
    EvidenceLimits limits() {
        return new EvidenceLimits(evidences.maxBytes());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getEvidence", summary = "One piece of evidence, without its bytes")
    ResponseEntity<Evidence> get(@PathVariable UUID id) {
        Evidence found = evidences.get(id);
        return Versions.ok(found, found.version());
    }

    @PutMapping("/{id}/decision")
    @Operation(
            operationId = "decideEvidence",
            summary = "Accept or reject evidence that somebody else collected",
            description = "Neither the collector nor who stands in for them may. Saying the same again changes nothing.")
    ResponseEntity<Evidence> decide(
            @PathVariable UUID id,
            @RequestHeader(value = "If-Match", required = false) @Nullable String version,
            @RequestBody DecisionBody body) {
        Evidence decided = evidences.decide(id, Versions.of(version), body.status(), body.reason());
        return Versions.ok(decided, decided.version());
    }

    @GetMapping("/{id}/preview")
    @Operation(operationId = "previewEvidence", summary = "The beginning of a text or table, as words and cells")
    Preview preview(@PathVariable UUID id) {
        return evidences.preview(id);
    }

    @GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(operationId = "downloadEvidence", summary = "The file itself, as an attachment")
    void content(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Attachment.write(evidences.content(id), response);
    }

    /** @param status ACCEPTED or REJECTED */
    record DecisionBody(@Nullable EvidenceStatus status, @Nullable String reason) {}

    /** @param maxBytes of the largest file */
    record EvidenceLimits(long maxBytes) {}
}
