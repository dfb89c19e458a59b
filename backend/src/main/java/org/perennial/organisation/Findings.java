package org.perennial.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Problems found in an imported file. Remembers how many there are, however few can be shown. */
class Findings {

    private final List<ImportProblem> shown = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();
    private int count;

    void add(int row, String column, String code, String message) {
        count++;
        rows.add(row);
        if (shown.size() < ImportReport.SHOWN) {
            shown.add(new ImportProblem(row, column, code, message));
        }
    }

    boolean none() {
        return count == 0;
    }

    boolean has(int row) {
        return rows.contains(row);
    }

    ImportReport report(int dataRows, int created, int updated, int unchanged, boolean applied) {
        int rejected = (int) rows.stream().filter(row -> row > 1).count();
        List<ImportProblem> byRow =
                shown.stream().sorted(Comparator.comparingInt(ImportProblem::row)).toList();
        return new ImportReport(dataRows, created, updated, unchanged, rejected, applied, byRow, count - shown.size());
    }
}
