package org.perennial.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;
import org.perennial.shared.Violation;

/** What is said of a file, once it has been checked and cleaned. */
record Checked(
        String fileName,
        String mediaType,
        EvidenceKind kind,
        String source,
        EvidenceMethod method,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        String title,
        @Nullable String query,
        @Nullable Long rowCount) {

    private static final int MAX_TITLE = 300;
    private static final int MAX_SOURCE = 300;
    private static final int MAX_QUERY = 10_000;
    private static final long MAX_ROWS = 1_000_000_000_000L;

    /**
     * Checks everything but the bytes; the media type is what the sender claims until {@link #as}.
     *
     * @param today in the unit of the case
     * @throws Problem 400 {@code validation.failed} with all that is wrong
     */
    static Checked of(NewEvidence said, LocalDate today) {
        List<Violation> wrong = new ArrayList<>();
        String fileName = FileNames.clean(said.fileName());
        String source = text(said.source(), "source", MAX_SOURCE, wrong);
        String title = text(said.title(), "title", MAX_TITLE, wrong);
        String query = text(said.query(), "query", MAX_QUERY, wrong);
        require(source, "source", "Say which system or place it comes from.", wrong);
        require(said.kind(), "kind", "Say whether it shows the design of the control or its operation.", wrong);
        require(said.method(), "method", "Say how it was obtained.", wrong);
        if (said.rowCount() != null && said.rowCount() < 0) {
            wrong.add(new Violation("/rowCount", "value.too-small", "A number of rows is zero or more."));
        }
        if (said.rowCount() != null && said.rowCount() > MAX_ROWS) {
            wrong.add(new Violation("/rowCount", "value.too-large", "No file has that many rows."));
        }
        checkPeriod(said.periodFrom(), said.periodTo(), today, wrong);
        if (!wrong.isEmpty() || source == null || said.kind() == null || said.method() == null) {
            throw Problem.invalid(wrong);
        }
        return new Checked(
                fileName, "", said.kind(), source, said.method(), said.periodFrom(), said.periodTo(),
                title == null ? fileName : title, query, said.rowCount());
    }

    /** The same, with the type the bytes have. */
    Checked as(String foundType) {
        return new Checked(fileName, foundType, kind, source, method, periodFrom, periodTo, title, query, rowCount);
    }

    private static void checkPeriod(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today, List<Violation> wrong) {
        if ((from == null) != (to == null)) {
            wrong.add(new Violation(from == null ? "/periodFrom" : "/periodTo", "value.required", "A period has two ends."));
        } else if (from != null && to != null && to.isBefore(from)) {
            wrong.add(new Violation("/periodTo", "period.reversed", "The period ends before it begins."));
        } else if (from != null && from.getYear() < 1970) {
            wrong.add(new Violation("/periodFrom", "value.too-small", "The period begins before 1970."));
        } else if (to != null && to.isAfter(today)) {
            wrong.add(new Violation("/periodTo", "period.in-future", "Evidence tells about the past: the period ends after today."));
        }
    }

    /** Without control characters other than line breaks; null when blank. */
    private static @Nullable String text(@Nullable String given, String field, int max, List<Violation> wrong) {
        String clean = given == null ? "" : given.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\n\\t]]", "").strip();
        if (clean.length() > max) {
            wrong.add(new Violation("/" + field, "text.too-long", "At most " + max + " characters."));
        }
        return clean.isEmpty() ? null : clean;
    }

    private static void require(@Nullable Object value, String field, String message, List<Violation> wrong) {
        if (value == null) {
            wrong.add(new Violation("/" + field, "value.required", message));
        }
    }
}
