package org.perennial.escalation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * A question inside a task.
 *
 * @param task as far as the reader may know it
 * @param state {@code OPEN}, {@code ANSWERED} or {@code LAPSED}
 * @param allowedActions {@code answer} or nothing
 */
public record QuestionView(
        UUID id,
        AskedTask task,
        String state,
        PersonRef askedBy,
        PersonRef askedOf,
        Instant askedAt,
        String text,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        List<String> allowedActions) {}
