package org.perennial.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * A hold of a case.
 *
 * @param state {@code ASKED}, {@code RUNNING}, {@code DECLINED}, {@code WITHDRAWN}, {@code ENDED} early, or {@code OVER} as planned
 * @param until its last day
 * @param decidedBy who consented or declined; null before
 * @param endedBy who ended or withdrew it; null where its last day or the case's end did
 * @param allowedActions some of {@code consent}, {@code decline}, {@code end}
 */
public record HoldView(
        UUID id,
        UUID caseId,
        String caseNumber,
        String caseTitle,
        String state,
        PersonRef askedBy,
        Instant askedAt,
        LocalDate until,
        String reason,
        @Nullable PersonRef decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable PersonRef endedBy,
        @Nullable Instant endedAt,
        List<String> allowedActions) {}
