package org.perennial.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where delivered evidence went.
 *
 * @param itemId the task that waited for it
 * @param completed whether the task was completed with it
 * @param code why it was not completed; null where it was, or where a person has to complete it
 * @param detail the same in words
 */
public record Delivered(UUID itemId, String step, boolean completed, @Nullable String code, @Nullable String detail) {}
