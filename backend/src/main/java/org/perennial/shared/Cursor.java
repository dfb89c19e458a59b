package org.perennial.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a list goes on: the sort key of the last row, opaque to the client. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

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
        throw invalid();
    }

    /** A part that is an instant between the years 0 and 9999; 400 {@code cursor.invalid} otherwise. */
    public static Instant instant(String part) {
        Instant instant = read(part, Instant::parse);
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw invalid();
        }
        return instant;
    }

    /** A part that is an id; 400 {@code cursor.invalid} otherwise. */
    public static UUID id(String part) {
        return read(part, UUID::fromString);
    }

    /** A part that is a whole number; 400 {@code cursor.invalid} otherwise. */
    public static long number(String part) {
        return read(part, Long::valueOf);
    }

    private static <T> T read(String part, Function<String, T> reader) {
        try {
            return reader.apply(part);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw invalid();
        }
    }

    private static Problem invalid() {
        return Problem.badRequest("cursor.invalid", "This list position is not valid any more. Start from the top.");
    }
}
