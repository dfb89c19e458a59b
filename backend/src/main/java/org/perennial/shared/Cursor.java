package org.perennial.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the sort key of the last row, opaque to the client. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... parts) {
        String joined = String.join(SEPARATOR, java.util.Arrays.stream(parts).map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The parts of a cursor made by {@link #of}; empty for null or blank; 400 {@code cursor.invalid} for anything else. */
    public static Optional<List<String>> parse(@Nullable String cursor, int parts) {
        if (cursor == null || cursor.isBlank()) {
            return Optional.empty();
        }
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> found = List.of(joined.split(SEPARATOR, -1));
            if (found.size() == parts) {
                return Optional.of(found);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the same answer as a cursor of the wrong shape
        }
        throw Problem.badRequest("cursor.invalid", "This list position is not valid any more. Start from the top.");
    }
}
