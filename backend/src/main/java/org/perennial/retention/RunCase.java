package org.perennial.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.UnitRef;

/**
 * A case on a list, as it was when the list was made.
 *
 * @param title null once it is deleted
 * @param records what people handed in and wrote
 * @param bytes of its files
 * @param note why it was left out or kept after all
 */
public record RunCase(
        UUID caseId,
        String number,
        @Nullable String title,
        String type,
        UnitRef unit,
        Instant closedAt,
        LocalDate dueOn,
        String rule,
        int files,
        int records,
        long bytes,
        RunCaseState state,
        @Nullable String note,
        @Nullable Instant doneAt) {}
