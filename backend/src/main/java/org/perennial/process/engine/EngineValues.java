package org.perennial.process.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts as the engine stores them: texts, whole numbers, booleans and dates only, so that no class name enters its tables. */
final class EngineValues {

    private EngineValues() {}

    static @Nullable Object toEngine(@Nullable Object value) {
        if (value instanceof UUID || value instanceof LocalDate || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(EngineValues::toEngine).toList();
        }
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Number || value instanceof Date) {
            return value;
        }
        throw new IllegalArgumentException("Not a fact: " + value.getClass().getName());
    }

    static @Nullable Object fromEngine(@Nullable Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        return value instanceof List<?> many ? many.stream().map(EngineValues::fromEngine).toList() : value;
    }
}
