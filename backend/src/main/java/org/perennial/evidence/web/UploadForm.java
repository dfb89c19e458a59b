package org.perennial.evidence.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perennial.evidence.Delivery;
import org.perennial.evidence.EvidenceKind;
import org.perennial.evidence.EvidenceMethod;
import org.perennial.evidence.NewEvidence;
import org.perennial.shared.Problem;
import org.perennial.shared.Violation;

/**
 * The texts of an upload's form as they came; all of them may be missing or wrong.
 *
 * @param control code of the control, for who does not know the case; {@code unit} goes with it
 * @param note what it shows, for the task that waits for it
 * @param supersedes the evidence whose place it takes; then case, task and control are those of the older one
 * @param file stands here for the description of the interface only; the bytes are read as a part
 */
record UploadForm(
        @Schema(type = "string", format = "binary", requiredMode = REQUIRED) String file,
        @Schema(format = "uuid") @Nullable String caseId,
        @Schema(format = "uuid") @Nullable String itemId,
        @Schema(allowableValues = {"DESIGN", "OPERATION"}, requiredMode = REQUIRED) @Nullable String kind,
        @Schema(requiredMode = REQUIRED) @Nullable String source,
        @Schema(allowableValues = {"AUTOMATED", "EXPORT", "SCREENSHOT", "DOCUMENT"}, requiredMode = REQUIRED) @Nullable String method,
        @Schema(format = "date") @Nullable String periodFrom,
        @Schema(format = "date") @Nullable String periodTo,
        @Nullable String title,
        @Nullable String query,
        @Schema(implementation = Long.class) @Nullable String rowCount,
        @Nullable String control,
        @Nullable String unit,
        @Nullable String note,
        @Schema(format = "uuid") @Nullable String supersedes) {

    static UploadForm of(HttpServletRequest request) {
        return new UploadForm(
                "",
                request.getParameter("caseId"),
                request.getParameter("itemId"),
                request.getParameter("kind"),
                request.getParameter("source"),
                request.getParameter("method"),
                request.getParameter("periodFrom"),
                request.getParameter("periodTo"),
                request.getParameter("title"),
                request.getParameter("query"),
                request.getParameter("rowCount"),
                request.getParameter("control"),
                request.getParameter("unit"),
                request.getParameter("note"),
                request.getParameter("supersedes"));
    }

    /** @throws Problem 400 {@code validation.failed} with every value that cannot be read */
    NewEvidence toNewEvidence(@Nullable String fileName, @Nullable String declaredType) {
        List<Violation> wrong = new ArrayList<>();
        UUID inCase = read(caseId, "caseId", UUID::fromString, "This is no case.", wrong);
        UUID forItem = read(itemId, "itemId", UUID::fromString, "This is no task.", wrong);
        EvidenceKind ofKind = read(kind, "kind", EvidenceKind::valueOf, "The kind is DESIGN or OPERATION.", wrong);
        EvidenceMethod by = read(
                method, "method", EvidenceMethod::valueOf, "The method is AUTOMATED, EXPORT, SCREENSHOT or DOCUMENT.", wrong);
        LocalDate from = read(periodFrom, "periodFrom", LocalDate::parse, "Give a day, such as 2026-01-31.", wrong);
        LocalDate to = read(periodTo, "periodTo", LocalDate::parse, "Give a day, such as 2026-01-31.", wrong);
        Long rows = read(rowCount, "rowCount", Long::valueOf, "Give a whole number.", wrong);
        UUID older = read(supersedes, "supersedes", UUID::fromString, "This is no evidence.", wrong);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new NewEvidence(fileName, declaredType, inCase, forItem, ofKind, source, by, from, to, title, query, rows, older);
    }

    /** @param key of the header {@code Idempotency-Key} */
    Delivery toDelivery(@Nullable String key) {
        return new Delivery(blankToNull(control), blankToNull(unit), blankToNull(note), blankToNull(key));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <T> @Nullable T read(
            @Nullable String text, String field, Function<String, T> reader, String message, List<Violation> wrong) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            wrong.add(new Violation("/" + field, "value.invalid", message));
            return null;
        }
    }
}
