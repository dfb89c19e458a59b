package org.perennial.findings;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;

/**
 * Typed access to what a form delivered. The form's rules were checked before; a value of another type means that somebody
 * changed the form in a way the record cannot take, and is refused at its place.
 *
 * @param at JSON pointer of this part of the form; empty for the form itself
 */
record Answers(String at, Map<String, Object> data) {

    Answers(Map<String, Object> data) {
        this("", data);
    }

    String text(String key) {
        String found = textOrNull(key);
        if (found == null) {
            throw wrong(key, "required", "Fill this in.");
        }
        return found;
    }

    /** Null also for a blank text. */
    @Nullable String textOrNull(String key) {
        Object value = data.get(key);
        if (value == null || value instanceof String blank && blank.isBlank()) {
            return null;
        }
        if (value instanceof String found) {
            return found.strip();
        }
        throw wrong(key, "text.expected", "A text is expected here.");
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException no) {
            throw wrong(key, "date.expected", "A date is expected here.");
        }
    }

    UUID id(String key) {
        return parse(key, text(key));
    }

    @Nullable UUID idOrNull(String key) {
        String found = textOrNull(key);
        return found == null ? null : parse(key, found);
    }

    int whole(String key) {
        if (data.get(key) instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw wrong(key, "number.expected", "A whole number is expected here.");
    }

    boolean yes(String key) {
        Object value = data.get(key);
        return Boolean.TRUE.equals(value) || "YES".equals(value);
    }

    <E extends Enum<E>> E choice(String key, Class<E> choices) {
        try {
            return Enum.valueOf(choices, text(key));
        } catch (IllegalArgumentException unknown) {
            throw wrong(key, "choice.unknown", "This is not one of the choices.");
        }
    }

    /** Empty when the field is absent. */
    List<UUID> ids(String key) {
        List<UUID> ids = new ArrayList<>();
        list(key).forEach(value -> ids.add(parse(key, value.toString())));
        return ids;
    }

    @SuppressWarnings("unchecked")
    List<Answers> rows(String key) {
        List<Answers> rows = new ArrayList<>();
        for (Object row : list(key)) {
            if (!(row instanceof Map<?, ?> map)) {
                throw wrong(key, "rows.expected", "A list of rows is expected here.");
            }
            rows.add(new Answers(at + "/" + key + "/" + rows.size(), (Map<String, Object>) map));
        }
        return rows;
    }

    /** Pointer to a field of this part. */
    String pointer(String key) {
        return at + "/" + key;
    }

    private List<?> list(String key) {
        Object value = data.get(key);
        if (value == null || value instanceof List<?>) {
            return value == null ? List.of() : (List<?>) value;
        }
        throw wrong(key, "list.expected", "A list is expected here.");
    }

    private UUID parse(String key, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException no) {
            throw wrong(key, "reference.expected", "Choose one from the list.");
        }
    }

    private Problem wrong(String key, String code, String message) {
        return Problem.invalid(pointer(key), code, message);
    }
}
