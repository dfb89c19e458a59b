package org.perennial.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item is so late that a finding is to be proposed (domain.md 1, "Clock"); published inside the transaction of the level.
 *
 * @param level 3 or 4
 * @param dueAt when it was due at first
 */
public record GreatLateness(UUID itemId, UUID caseId, UUID unitId, String step, int level, @Nullable Instant dueAt) {}
