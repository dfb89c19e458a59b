package org.perennial.organisation;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Public holidays of countries and their parts, from jollyday's calendars. A code is that of the country, {@code DE}, or of a part
 * of it as in ISO 3166-2, {@code DE-BY}; some parts have parts of their own, {@code DE-BY-AG}.
 */
final class PublicHolidays {

    private static final Map<String, Map<Integer, Map<LocalDate, String>>> KNOWN = new ConcurrentHashMap<>();

    static final int FIRST_YEAR = 1970;
    static final int LAST_YEAR = 2100;

    private PublicHolidays() {}

    /** @param code of a country or of a part of it, in any case */
    static boolean knows(String code) {
        String[] parts = parts(code);
        return parts.length > 0 && knownCountry(parts[0]) && find(parts).isPresent();
    }

    /** The countries whose public holidays are known, by code. */
    static Map<String, String> countries() {
        return HolidayManager.getSupportedCalendarCodes().stream()
                .filter(code -> code.length() == 2)
                .collect(Collectors.toMap(
                        code -> code.toUpperCase(Locale.ROOT), PublicHolidays::countryName, (one, other) -> one, TreeMap::new));
    }

    /** The parts of a country whose public holidays differ, name by code; empty for a country nobody knows. */
    static Map<String, String> parts(Locale language, String country) {
        Map<String, String> found = new TreeMap<>();
        if (knownCountry(country)) {
            collect(manager(country).getCalendarHierarchy(), country.toUpperCase(Locale.ROOT), "", language, found);
        }
        return found;
    }

    /** What a code is called, such as "Germany · Bavaria"; the code itself where nobody knows it. */
    static String name(String code) {
        String[] parts = parts(code);
        if (parts.length == 0 || !knownCountry(parts[0])) {
            return code;
        }
        String country = countryName(parts[0]);
        return parts.length == 1
                ? country
                : country + " · " + parts(Locale.ENGLISH, parts[0]).getOrDefault(code.toUpperCase(Locale.ROOT), code);
    }

    /** Name by day, in the order of days; empty for a code nobody knows and for years whose calendar nobody knows. */
    static Map<LocalDate, String> of(String code, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Map.of();
        }
        return KNOWN.computeIfAbsent(code.toLowerCase(Locale.ROOT), any -> new ConcurrentHashMap<>())
                .computeIfAbsent(year, any -> load(code, year));
    }

    private static Map<LocalDate, String> load(String code, int year) {
        if (!knows(code)) {
            return Map.of();
        }
        try {
            String[] parts = parts(code);
            return manager(parts[0])
                    .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, Arrays.copyOfRange(parts, 1, parts.length))
                    .stream()
                    .collect(Collectors.toMap(
                            day -> day.getDate(), day -> day.getDescription(Locale.ENGLISH), (one, other) -> one, TreeMap::new));
        } catch (DateTimeException beyondItsCalendar) {
            // Feasts that follow the moon are tabulated for some decades only.
            return Map.of();
        }
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    private static boolean knownCountry(String country) {
        return country.length() == 2
                && HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT));
    }

    private static Optional<CalendarHierarchy> find(String[] parts) {
        Optional<CalendarHierarchy> at = Optional.of(manager(parts[0]).getCalendarHierarchy());
        for (String part : List.of(parts).subList(1, parts.length)) {
            at = at.map(place -> place.getChildren().get(part));
        }
        return at;
    }

    private static void collect(CalendarHierarchy at, String code, String name, Locale language, Map<String, String> found) {
        at.getChildren().forEach((part, place) -> {
            String below = code + "-" + part.toUpperCase(Locale.ROOT);
            String words = name + (name.isEmpty() ? "" : " · ") + place.getDescription(language);
            found.put(below, words);
            collect(place, below, words, language, found);
        });
    }

    private static String countryName(String code) {
        return new Locale.Builder().setRegion(code.toUpperCase(Locale.ROOT)).build().getDisplayCountry(Locale.ENGLISH);
    }

    private static String[] parts(String code) {
        return code.toLowerCase(Locale.ROOT).split("-", -1);
    }
}
