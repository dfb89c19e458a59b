package org.perennial.organisation;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Public holidays of whole countries, from jollyday's calendars. Regions are not told apart: a unit adds those days itself. */
final class PublicHolidays {

    private static final Map<String, Map<Integer, Map<LocalDate, String>>> KNOWN = new ConcurrentHashMap<>();

    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2100;

    private PublicHolidays() {}

    /** @param country ISO 3166 code of two letters, in any case */
    static boolean knows(String country) {
        return country.length() == 2
                && HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    /** Name by day, in the order of days; empty for a country nobody knows and for years whose calendar nobody knows. */
    static Map<LocalDate, String> of(String country, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Map.of();
        }
        return KNOWN.computeIfAbsent(country.toLowerCase(Locale.ROOT), any -> new ConcurrentHashMap<>())
                .computeIfAbsent(year, any -> load(country, year));
    }

    private static Map<LocalDate, String> load(String country, int year) {
        if (!knows(country)) {
            return Map.of();
        }
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                    .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY)
                    .stream()
                    .collect(Collectors.toMap(
                            day -> day.getDate(), day -> day.getDescription(Locale.ENGLISH), (one, other) -> one, TreeMap::new));
        } catch (DateTimeException beyondItsCalendar) {
            // Feasts that follow the moon are tabulated for some decades only.
            return Map.of();
        }
    }
}
