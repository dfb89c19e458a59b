package org.perennial.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * A request for more time as its decider sees it.
 *
 * @param granted how often more time was granted before, of {@code most}
 * @param allowedActions {@code decide} or nothing
 */
public record ExtensionRequest(
        UUID id,
        AskedTask task,
        PersonRef askedBy,
        Instant askedAt,
        LocalDate askedUntil,
        String reason,
        @Nullable Instant dueAt,
        @Nullable Instant originalDueAt,
        boolean overdue,
        int granted,
        int most,
        List<String> allowedActions) {}
