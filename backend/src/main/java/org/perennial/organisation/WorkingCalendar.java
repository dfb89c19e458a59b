package org.perennial.organisation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When people of one unit work.
 *
 * @param weekend days off, never the whole week
 * @param country its public holidays are days off; null for none
 * @param ownHolidays further days off
 */
record WorkingCalendar(ZoneId zone, Set<DayOfWeek> weekend, @Nullable String country, Set<LocalDate> ownHolidays)
        implements WorkDays {

    private static final Pattern WITHIN = Pattern.compile("(\\d{1,4})(h|d|bd)");

    Instant dueAt(Instant from, String within) {
        Matcher parts = WITHIN.matcher(within);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a time to do something within, such as 4h, 14d or 5bd: " + within);
        }
        int count = Integer.parseInt(parts.group(1));
        LocalDate today = from.atZone(zone).toLocalDate();
        return switch (parts.group(2)) {
            case "h" -> from.plus(Duration.ofHours(count));
            case "d" -> endOf(today.plusDays(count));
            default -> endOf(businessDay(today, count));
        };
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    }

    @Override
    public boolean worksOn(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek())
                && !ownHolidays.contains(day)
                && (country == null || !PublicHolidays.of(country, day.getYear()).containsKey(day));
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
}
