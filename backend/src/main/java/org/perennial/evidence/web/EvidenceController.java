package org.perennial.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.evidence.Evidence;
import org.perennial.evidence.EvidenceFilter;
import org.perennial.evidence.Evidences;
import org.perennial.evidence.NewEvidence;
import org.perennial.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

@RestController
@RequestMapping("/api/evidence")
@Tag(name = "evidence")
class EvidenceController {

    private final Evidences evidences;

    EvidenceController(Evidences evidences) {
        this.evidences = evidences;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addEvidence", summary = "Hand in a file as evidence for a case or one of its tasks")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(
                    mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                    schema = @Schema(implementation = UploadForm.class)))
    Evidence add(@Parameter(hidden = true) MultipartHttpServletRequest request) throws IOException {
        MultipartFile file = Upload.file(request, evidences.maxBytes());
        NewEvidence said = UploadForm.of(request).toNewEvidence(file.getOriginalFilename(), file.getContentType());
        try (InputStream bytes = file.getInputStream()) {
            return evidences.add(said, bytes);
        }
    }

    @GetMapping
    @Operation(operationId = "findEvidence", summary = "Evidence of the cases the caller may read, newest first")
    Page<Evidence> find(
            @RequestParam(name = "case", required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable UUID controlUnit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return evidences.find(new EvidenceFilter(caseId, controlUnit, q), cursor, Page.limit(limit));
    }

    @GetMapping("/limits")
    @Operation(operationId = "getEvidenceLimits", summary = "What an upload may have at most")
    EvidenceLimits limits() {
        return new EvidenceLimits(evidences.maxBytes());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getEvidence", summary = "One piece of evidence, without its bytes")
    Evidence get(@PathVariable UUID id) {
        return evidences.get(id);
    }

    @GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(operationId = "downloadEvidence", summary = "The file itself, as an attachment")
    void content(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Attachment.write(evidences.content(id), response);
    }

    /** @param maxBytes of the largest file */
    record EvidenceLimits(long maxBytes) {}
}
