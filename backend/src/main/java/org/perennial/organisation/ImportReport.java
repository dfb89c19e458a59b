package org.perennial.organisation;

import java.util.List;

/**
 * What an import did or would do.
 *
 * @param rows data rows of the file, blank ones left out
 * @param rejected rows with a problem
 * @param applied whether anything was written; never where there is a problem
 * @param problems the first {@value #SHOWN} problems, by row
 * @param problemsLeftOut how many more there are
 */
public record ImportReport(
        int rows,
        int created,
        int updated,
        int unchanged,
        int rejected,
        boolean applied,
        List<ImportProblem> problems,
        int problemsLeftOut) {

    static final int SHOWN = 1000;
}
