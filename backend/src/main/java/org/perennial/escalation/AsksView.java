package org.perennial.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * Everything that was asked and decided about one item's time, newest first.
 *
 * @param dueSetOutside somebody outside set the date: it can be neither moved nor accepted
 * @param extensionsGranted how many of {@code extensionsMost} are used
 * @param silentUntil no reminder or level before that instant; null where the clock rings as usual
 * @param allowedActions {@code askMoreTime}, {@code grantTime}, {@code acceptLateness}, {@code nudge}, {@code takeOver},
 *     {@code askColleague}
 */
public record AsksView(
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean dueSetOutside,
        int extensionsGranted,
        int extensionsMost,
        @Nullable Instant silentUntil,
        List<ExtensionView> extensions,
        List<QuestionView> questions,
        List<AcceptanceView> acceptances,
        List<NudgeView> nudges,
        @Nullable HoldView hold,
        List<String> allowedActions) {

    /**
     * @param askedBy null where a manager gave the time unasked
     * @param askedUntil the day asked for; null where nobody asked
     * @param dueBefore the deadline before it was granted; null unless granted
     * @param dueAfter the deadline it was granted until; null unless granted
     * @param allowedActions {@code decide} or nothing
     */
    public record ExtensionView(
            UUID id,
            String state,
            @Nullable PersonRef askedBy,
            Instant askedAt,
            @Nullable LocalDate askedUntil,
            String reason,
            @Nullable PersonRef decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter,
            List<String> allowedActions) {}

    /** @param dueAt the deadline that had passed when the lateness was accepted */
    public record AcceptanceView(PersonRef by, Instant at, LocalDate until, Instant dueAt, String reason, boolean running) {}

    /** @param message empty where nothing was said */
    public record NudgeView(PersonRef by, Instant at, String message) {}
}
