package org.perennial.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its receiver reads it.
 *
 * @param title one line
 * @param text what more there is to say, paragraphs divided by an empty line; may be empty
 * @param about number and title of the case, where the reader may read it
 * @param link where it leads inside the product
 * @param mandatory whether it came by mail whatever the receiver prefers
 * @param more how many further notices of the same cause stand behind this one
 */
public record NotificationView(
        UUID id,
        String kind,
        String title,
        String text,
        @Nullable String about,
        String link,
        boolean mandatory,
        Instant madeAt,
        @Nullable Instant readAt,
        int more) {}
