package org.perennial.organisation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file of people into rows, without asking whether they make sense. Every oddity becomes a finding. */
final class PeopleSheet {

    static final List<String> REQUIRED = List.of("employee_id", "display_name", "email", "business_unit");
    static final List<String> KNOWN = List.of(
            "employee_id", "display_name", "email", "business_unit", "manager_employee_id", "status", "start_date", "last_working_day");
    static final int MOST_ROWS = 100_000;

    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();

    /** A data row: value by heading, blanks around it removed. A column the file does not have is absent. */
    record Row(int number, Map<String, String> values) {

        boolean has(String column) {
            return values.containsKey(column);
        }

        String get(String column) {
            return values.getOrDefault(column, "");
        }
    }

    private PeopleSheet(Findings findings) {
        this.findings = findings;
    }

    static List<Row> read(InputStream file, Findings findings) {
        PeopleSheet sheet = new PeopleSheet(findings);
        try {
            sheet.parse(file);
        } catch (CharacterCodingException unknown) {
            findings.add(0, "", "file.encoding", "Save the file as CSV in UTF-8: it is in another encoding.");
        } catch (LineLimit.LineTooLong tooLong) {
            findings.add(0, "", "file.line-too-long", "A line is longer than " + CsvText.LONGEST_LINE + " characters.");
        } catch (IOException | IllegalArgumentException broken) {
            findings.add(sheet.rows.size() + 2, "", "file.broken", "This row or one shortly after it is no valid CSV: look for quotes that are not closed.");
            return List.of();
        }
        return sheet.rows;
    }

    private void parse(InputStream file) throws IOException {
        BufferedReader text = CsvText.open(file);
        CSVFormat format = CSVFormat.DEFAULT.builder()
                .setDelimiter(CsvText.separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(text)) {
            List<String> headings = List.of();
            for (CSVRecord line : parser) {
                if (line.getRecordNumber() == 1) {
                    headings = headings(line);
                    if (!findings.none()) {
                        return;
                    }
                } else if (!isBlank(line)) {
                    add(line, headings);
                }
                if (rows.size() > MOST_ROWS) {
                    findings.add(0, "", "file.too-many-rows", "At most " + MOST_ROWS + " people in one file.");
                    return;
                }
            }
            if (headings.isEmpty()) {
                findings.add(0, "", "file.empty", "The file is empty.");
            }
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        }
    }

    private List<String> headings(CSVRecord line) {
        List<String> headings = line.stream().map(text -> text.strip().toLowerCase(Locale.ROOT)).toList();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i);
            if (!KNOWN.contains(heading)) {
                findings.add(1, shorten(heading), "heading.unknown", "This heading is not known. Known are " + String.join(", ", KNOWN) + ".");
            } else if (headings.indexOf(heading) < i) {
                findings.add(1, heading, "heading.duplicate", "This heading is there twice.");
            }
        }
        REQUIRED.stream()
                .filter(required -> !headings.contains(required))
                .forEach(missing -> findings.add(1, missing, "heading.missing", "This column is required."));
        return headings;
    }

    private void add(CSVRecord line, List<String> headings) {
        int number = (int) line.getRecordNumber();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < line.size(); i++) {
            if (i < headings.size()) {
                values.put(headings.get(i), line.get(i).strip());
            } else if (!line.get(i).isBlank()) {
                findings.add(number, "", "row.too-many-columns", "There are more values than headings.");
                break;
            }
        }
        if (line.size() < headings.size()) {
            // An empty value would erase what is known; a row that was cut off says nothing about the columns it lacks.
            findings.add(number, "", "row.too-few-columns", "There are fewer values than headings.");
        }
        headings.forEach(heading -> values.putIfAbsent(heading, ""));
        rows.add(new Row(number, values));
    }

    private static boolean isBlank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static String shorten(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
    }
}
