package org.perennial.findings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.perennial.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Which day it is where the control is. */
@Component
class UnitDays {

    private final WorkingCalendars calendars;
    private final Clock clock;

    UnitDays(WorkingCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today(UUID unitId) {
        return dayOf(unitId, now());
    }

    LocalDate dayOf(UUID unitId, Instant instant) {
        return LocalDate.ofInstant(instant, calendars.zone(unitId));
    }

    Instant endOf(UUID unitId, LocalDate day) {
        return calendars.endOfDay(unitId, day);
    }
}
