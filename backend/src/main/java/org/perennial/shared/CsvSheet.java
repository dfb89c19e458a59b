package org.perennial.shared;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as CSV (RFC 4180) that a spreadsheet opens without running anything: a text that would be taken for a formula
 * gets an apostrophe in front of it (OWASP, "CSV injection").
 */
public final class CsvSheet {

    private static final String FORMULA = "=+-@\t\r\n";

    private final CSVPrinter printer;

    /** Writes the heading; {@code out} stays the caller's to close. */
    public CsvSheet(Writer out, List<String> heading) throws IOException {
        printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(heading);
    }

    /** One row; null is an empty cell, anything else its text. */
    public void row(@Nullable Object... cells) throws IOException {
        for (Object cell : cells) {
            printer.print(harmless(Objects.toString(cell, "")));
        }
        printer.println();
    }

    static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
