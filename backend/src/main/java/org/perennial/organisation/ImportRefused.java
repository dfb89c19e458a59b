package org.perennial.organisation;

import java.util.Map;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;

/** 422 {@code people-import.refused}: there are problems, so nothing was imported. Carries the report as {@code report}. */
public class ImportRefused extends Problem {

    private final transient ImportReport report;

    ImportRefused(ImportReport report) {
        super(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "people-import.refused",
                "Nothing was imported: " + (report.problems().size() + report.problemsLeftOut()) + " problems, see the report.");
        this.report = report;
    }

    @Override
    public Map<String, Object> extensions() {
        return Map.of("report", report);
    }
}
