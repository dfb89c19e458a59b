package org.perennial.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Search patterns. */
final class Cursors {

    private Cursors() {}

    /** A LIKE pattern for texts in lower case that contain {@code q}; its own wildcards are taken literally. */
    static String containing(@Nullable String q) {
        String text = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
