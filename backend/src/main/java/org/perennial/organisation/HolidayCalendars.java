package org.perennial.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.perennial.shared.Problem;

/** Whose public holidays are known: countries, and their parts where those have days of their own. */
public final class HolidayCalendars {

    private HolidayCalendars() {}

    /** @param code what a unit's country is set to, such as {@code DE} or {@code DE-BY} */
    public record HolidayCalendar(String code, String name) {}

    /** All countries, by name. */
    public static List<HolidayCalendar> countries() {
        return list(PublicHolidays.countries());
    }

    /**
     * The parts of a country, those of a part after it.
     *
     * @throws Problem 404 {@code holiday-calendar.not-found} for a country nobody knows
     */
    public static List<HolidayCalendar> parts(String country) {
        if (country.length() != 2 || !PublicHolidays.knows(country)) {
            throw Problem.notFound("holiday-calendar");
        }
        return list(PublicHolidays.parts(Locale.ENGLISH, country));
    }

    /** What a code is called, such as "Germany · Bavaria". */
    public static String name(String code) {
        return PublicHolidays.name(code);
    }

    private static List<HolidayCalendar> list(Map<String, String> names) {
        return names.entrySet().stream()
                .map(one -> new HolidayCalendar(one.getKey(), one.getValue()))
                .sorted(java.util.Comparator.comparing(HolidayCalendar::name))
                .toList();
    }
}
