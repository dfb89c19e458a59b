package org.perennial.organisation;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;

/** Parts of list positions and search patterns. */
final class Cursors {

    private Cursors() {}

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw Problem.badRequest("cursor.invalid", "This list position is not valid any more. Start from the top.");
        }
    }

    /** A LIKE pattern for texts in lower case that contain {@code q}; its own wildcards are taken literally. */
    static String containing(@Nullable String q) {
        String text = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
