package org.perennial.escalation;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code escalation-levels}.
 *
 * @param offset from the due date, negative before it; null for half of the item's time
 * @param elapsed whether hours of the clock are counted, at any time of day; otherwise days of the unit, on its working days
 */
record Rung(Signal signal, @Nullable Duration offset, boolean elapsed, Receiver receiver) {

    private static final Pattern OFFSET = Pattern.compile("(-?\\d{1,4})([hd])");

    /** @throws IllegalArgumentException for what a designer wrote that nobody can understand */
    static Rung of(Map<String, Object> row) {
        return new Rung(
                Signal.valueOf(text(row, "signal")),
                offset(text(row, "offset")),
                switch (text(row, "time")) {
                    case "ELAPSED" -> true;
                    case "MORNING" -> false;
                    default -> throw new IllegalArgumentException("Not a kind of time: " + row);
                },
                Receiver.valueOf(text(row, "receiver")));
    }

    boolean half() {
        return offset == null;
    }

    private static @Nullable Duration offset(String text) {
        if (text.equals("half")) {
            return null;
        }
        Matcher parts = OFFSET.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an offset such as -14d, 12h or half: " + text);
        }
        long count = Long.parseLong(parts.group(1));
        return parts.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count);
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.get(column));
    }
}
