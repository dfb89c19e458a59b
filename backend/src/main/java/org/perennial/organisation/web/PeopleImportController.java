package org.perennial.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.ImportReport;
import org.perennial.organisation.PeopleImport;
import org.perennial.shared.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/people/imports")
class PeopleImportController {

    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private final PeopleImport imports;
    private final Access access;

    PeopleImportController(PeopleImport imports, Access access) {
        this.imports = imports;
        this.access = access;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(operationId = "importPeople")
    ImportReport run(@RequestParam("file") MultipartFile file, @RequestParam(defaultValue = "true") boolean dryRun) throws IOException {
        access.require(Capability.MANAGE_ORGANISATION, null);
        if (file.getSize() > MOST_BYTES) {
            throw Problem.tooLarge("people-import.too-large", "A file of people has at most 16 MB. Split it.");
        }
        Set<UUID> mine = access.units(Capability.MANAGE_ORGANISATION);
        try (InputStream content = file.getInputStream()) {
            return dryRun ? imports.dryRun(content, mine) : imports.run(content, mine);
        }
    }
}
