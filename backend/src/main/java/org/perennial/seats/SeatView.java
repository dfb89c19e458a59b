package org.perennial.seats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * A seat as the people inside see it.
 *
 * @param email null where the person is gone
 * @param from first day, of the unit
 * @param until last day, of the unit
 * @param invited whether a mail told the auditor that it began; null before, and where that was not kept
 * @param packs how many packs it covers
 * @param endedBy null while it was not ended early
 * @param allowedActions {@code extend}, {@code end}
 */
public record SeatView(
        UUID id,
        PersonRef person,
        @Nullable String email,
        LocalDate from,
        LocalDate until,
        SeatState state,
        @Nullable Boolean invited,
        int packs,
        PersonRef openedBy,
        Instant openedAt,
        @Nullable PersonRef endedBy,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        List<String> allowedActions) {}
