package org.perennial.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** The days of a seat, in the zone of the pack's unit. */
@Component
class SeatDays {

    private final WorkingCalendars calendars;
    private final Clock clock;

    SeatDays(WorkingCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    LocalDate today(UUID unitId) {
        return LocalDate.ofInstant(clock.instant(), calendars.zone(unitId));
    }

    Seat.Period period(UUID unitId, LocalDate from, LocalDate until) {
        ZoneId zone = calendars.zone(unitId);
        return new Seat.Period(
                from, until, from.atStartOfDay(zone).toInstant(), until.plusDays(1).atStartOfDay(zone).toInstant());
    }

    void check(Seat.Period period, UUID unitId, Violations wrong) {
        wrong.day("/from", period.fromOn());
        wrong.day("/until", period.untilOn());
        wrong.addIf(period.untilOn().isBefore(period.fromOn()), "/until", "date.before-start", "The last day lies before the first.");
        wrong.addIf(period.untilOn().isBefore(today(unitId)), "/until", "date.in-past", "The last day is over.");
        wrong.addIf(period.tooLong(), "/until", "seat.too-long", "A seat lasts " + Seat.MAX_DAYS + " days at most.");
    }
}
