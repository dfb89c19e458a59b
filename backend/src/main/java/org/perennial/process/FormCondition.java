package org.perennial.process;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A condition of the form profile: comparisons of a field with a text, joined by {@code and}. */
final class FormCondition {

    private static final Pattern COMPARISON = Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*(!?=)\\s*\"([^\"]*)\"\\s*");

    private FormCondition() {}

    /** Whether the condition holds for these values. A missing value equals no text, as in FEEL. */
    static boolean holds(String condition, Map<String, Object> values) {
        if (!condition.startsWith("=")) {
            throw new IllegalStateException("Not a condition: " + condition);
        }
        return Arrays.stream(condition.substring(1).split("\\band\\b")).allMatch(part -> compare(part, values));
    }

    private static boolean compare(String part, Map<String, Object> values) {
        Matcher matcher = COMPARISON.matcher(part);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not in the form profile: " + part);
        }
        boolean equal = Objects.equals(values.get(matcher.group(1)), matcher.group(3));
        return equal == matcher.group(2).equals("=");
    }
}
