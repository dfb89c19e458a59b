package org.perennial.organisation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days of one unit as they are now, or would be: whoever asks often asks once for these. */
public interface WorkDays {

    /** Zone that applies in the unit. */
    ZoneId zone();

    /** Whether people of the unit work on that day. */
    boolean worksOn(LocalDate day);

    /**
     * When something that starts at {@code from} is due.
     *
     * @param within as in {@link WorkingCalendars#dueAt}
     * @throws IllegalArgumentException for any other text
     */
    default Instant dueAt(Instant from, String within) {
        Matcher parts = Within.PATTERN.matcher(within);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a time to do something within, such as 4h, 14d or 5bd: " + within);
        }
        int count = Integer.parseInt(parts.group(1));
        LocalDate today = from.atZone(zone()).toLocalDate();
        return switch (parts.group(2)) {
            case "h" -> from.plus(Duration.ofHours(count));
            case "d" -> endOf(today.plusDays(count));
            default -> endOf(businessDay(today, count));
        };
    }

    /** The last second of that local day. */
    default Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant().minusSeconds(1);
    }

    /** The {@code count}-th day of work after {@code start}; for 0 the first day of work from {@code start} on. */
    private LocalDate businessDay(LocalDate start, int count) {
        LocalDate day = start;
        int left = count;
        while (left > 0 || !worksOn(day)) {
            day = day.plusDays(1);
            if (left > 0 && worksOn(day)) {
                left--;
            }
        }
        return day;
    }

    /** How times are written in due tables. */
    final class Within {

        private static final Pattern PATTERN = Pattern.compile("(\\d{1,4})(h|d|bd)");

        private Within() {}
    }
}
