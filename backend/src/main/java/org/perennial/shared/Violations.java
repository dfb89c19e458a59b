package org.perennial.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that the caller hears of everything at once. */
public final class Violations {

    /** Control characters, line separators and the marks that turn the direction of text: nothing a name may contain. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private final List<Violation> found = new ArrayList<>();

    public void add(String pointer, String code, String message) {
        found.add(new Violation(pointer, code, message));
    }

    /** Adds a violation where {@code wrong}. */
    public void addIf(boolean wrong, String pointer, String code, String message) {
        if (wrong) {
            add(pointer, code, message);
        }
    }

    /**
     * Checks a single line of text that must be there.
     *
     * @return the text without blanks around it; empty where it is missing
     */
    public String line(String pointer, @Nullable String value, int maxLength) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            add(pointer, "required", "Fill in this field.");
        } else if (text.length() > maxLength) {
            add(pointer, "too-long", "At most " + maxLength + " characters.");
        } else if (INVISIBLE.matcher(text).find()) {
            add(pointer, "control-character", "Remove the invisible control character.");
        }
        return text;
    }

    /** Checks a day, which may be missing: the year must be one that every database and calendar knows, 1900 to 2999. */
    public void day(String pointer, @Nullable LocalDate day) {
        addIf(
                day != null && (day.getYear() < 1900 || day.getYear() > 2999),
                pointer, "date.range", "Enter a day between 1900 and 2999.");
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> all() {
        return List.copyOf(found);
    }

    /** @throws Problem 400 {@code validation.failed} where anything was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
