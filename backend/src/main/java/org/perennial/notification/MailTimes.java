package org.perennial.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.People;
import org.perennial.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** When something that was told goes into a mail, on the business clock. */
@Component
class MailTimes {

    /** No calendar keeps people from work for longer; whoever has none gets the mail then. */
    private static final int LONGEST_REST = 60;

    private final People people;
    private final WorkingCalendars calendars;
    private final MailSettings settings;

    MailTimes(People people, WorkingCalendars calendars, MailSettings settings) {
        this.people = people;
        this.calendars = calendars;
        this.settings = settings;
    }

    /** Null where it goes into none. */
    @Nullable Instant due(UUID personId, MailMode mode, Instant now) {
        if (mode == MailMode.OFF) {
            return null;
        }
        return mode.digest() ? digest(personId, mode, now) : now.plus(settings.merge());
    }

    /** The next morning of work in the person's unit after {@code now}; for a weekly digest the first one of a week. */
    Instant digest(UUID personId, MailMode mode, Instant now) {
        UUID unit = people.get(personId).unitId();
        ZoneId zone = calendars.zone(unit);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = mode == MailMode.WEEKLY ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : today;
        Instant due = morning(unit, zone, day);
        while (!due.isAfter(now)) {
            day = day.plusDays(mode == MailMode.WEEKLY ? 7 : 1);
            due = morning(unit, zone, day);
        }
        return due;
    }

    private Instant morning(UUID unit, ZoneId zone, LocalDate from) {
        LocalDate day = from;
        for (int rest = 0; rest < LONGEST_REST && !calendars.worksOn(unit, day); rest++) {
            day = day.plusDays(1);
        }
        return day.atTime(settings.morning()).atZone(zone).toInstant();
    }
}
