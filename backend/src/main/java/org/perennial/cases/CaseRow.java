package org.perennial.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;

/**
 * A line of the list of cases.
 *
 * @param dueAt the earliest deadline among its open items; null when it has none
 * @param waitsUntil while nothing is to be done: when the period that has to pass is over; null otherwise
 * @param overdue whether that deadline has passed on the business clock
 */
public record CaseRow(
        UUID id,
        String number,
        String type,
        String typeTitle,
        String title,
        CaseState state,
        @Nullable String stage,
        @Nullable String stageTitle,
        @Nullable String outcome,
        @Nullable String grade,
        @Nullable String tier,
        UnitRef unit,
        @Nullable PersonRef owner,
        @Nullable Instant dueAt,
        @Nullable Instant waitsUntil,
        boolean overdue,
        int attempt,
        int level,
        int openItems,
        Instant startedAt,
        @Nullable Instant endedAt) {}
