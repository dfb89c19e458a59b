package org.perennial.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When people of one unit work.
 *
 * @param weekend days off, never the whole week
 * @param country code of a country or of a part of it; its public holidays are days off; null for none
 * @param ownHolidays further days off
 */
record WorkingCalendar(ZoneId zone, Set<DayOfWeek> weekend, @Nullable String country, Set<LocalDate> ownHolidays)
        implements WorkDays {

    @Override
    public boolean worksOn(LocalDate day) {
        return !weekend.contains(day.getDayOfWeek())
                && !ownHolidays.contains(day)
                && (country == null || !PublicHolidays.of(country, day.getYear()).containsKey(day));
    }
}
