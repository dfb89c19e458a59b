package org.perennial.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.reporting.AuditPack;
import org.perennial.reporting.AuditPacks;
import org.perennial.reporting.NewAuditPack;
import org.perennial.reporting.PackCount;
import org.perennial.reporting.PackDownload;
import org.perennial.reporting.PackedCase;
import org.perennial.shared.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/audit-packs")
class AuditPackController {

    private final AuditPacks packs;

    AuditPackController(AuditPacks packs) {
        this.packs = packs;
    }

    @PostMapping
    @Operation(operationId = "requestAuditPack", summary = "Freezes a choice of cases and builds a pack of them in the background")
    @ResponseStatus(HttpStatus.CREATED)
    AuditPack request(@RequestBody NewAuditPack body) {
        return packs.request(body);
    }

    @GetMapping("/count")
    @Operation(operationId = "countAuditPack", summary = "How much a pack of that choice would hold")
    PackCount count(
            @RequestParam(required = false) @Nullable LocalDate periodFrom,
            @RequestParam(required = false) @Nullable LocalDate periodTo,
            @RequestParam(required = false) @Nullable List<UUID> unitIds,
            @RequestParam(required = false) @Nullable List<String> caseTypes,
            @RequestParam(required = false) @Nullable List<UUID> controlIds) {
        return packs.count(new NewAuditPack(null, periodFrom, periodTo, unitIds, caseTypes, controlIds));
    }

    @GetMapping
    @Operation(operationId = "findAuditPacks", summary = "Packs of units for which the caller may make some, newest first")
    Page<AuditPack> find(
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        return packs.find(cursor, Page.limit(limit));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getAuditPack")
    AuditPack get(@PathVariable UUID id) {
        return packs.get(id);
    }

    @GetMapping("/{id}/cases")
    @Operation(operationId = "findCasesOfAuditPack", summary = "The cases in a pack, oldest first")
    Page<PackedCase> cases(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return packs.cases(id, cursor, Page.limit(limit));
    }

    @PostMapping("/{id}/retry")
    @Operation(operationId = "retryAuditPack", summary = "Builds a pack that failed, or whose time is over, again, of the same cases")
    AuditPack retry(@PathVariable UUID id) {
        return packs.retry(id);
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteAuditPack", summary = "Deletes the file and what was frozen for it; that it was there stays known")
    AuditPack delete(@PathVariable UUID id) {
        return packs.delete(id);
    }

    @GetMapping(path = "/{id}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(operationId = "downloadAuditPack", summary = "The ZIP file, as an attachment")
    void content(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        PackDownload download = packs.content(id);
        response.setContentType("application/zip");
        Long size = download.pack().size();
        response.setContentLengthLong(size == null ? 0 : size);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(download.fileName()).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        download.bytes().writeTo(response.getOutputStream());
    }
}
