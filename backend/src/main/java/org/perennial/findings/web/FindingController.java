package org.perennial.findings.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.findings.FindingGrades;
import org.perennial.findings.FindingReader;
import org.perennial.findings.FindingView;
import org.perennial.shared.Retries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/cases/{id}")
class FindingController {

    private final FindingReader reader;
    private final FindingGrades grades;

    FindingController(FindingReader reader, FindingGrades grades) {
        this.reader = reader;
        this.grades = grades;
    }

    record NewGrade(@Nullable String grade, @Nullable String reason) {}

    @GetMapping("/finding")
    @Operation(operationId = "getFindingOfCase")
    FindingView get(@PathVariable UUID id) {
        return reader.ofCase(id);
    }

    @PostMapping("/actions/regrade")
    @Operation(operationId = "regradeCase")
    FindingView regrade(@PathVariable UUID id, @RequestBody NewGrade change) {
        Retries.run(() -> grades.change(id, change.grade(), change.reason()));
        return reader.ofCase(id);
    }
}
