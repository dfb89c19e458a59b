package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.inbox.ItemFile;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.process.CaseTypes;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/** What may be done to a due date, and the days people name for it, in the zone and calendar of the item's unit. */
@Component
class Deadlines {

    /** The furthest day anybody can name for more time, a hold or accepted lateness, in calendar days from today. */
    static final int FURTHEST = 366;

    private static final int MOST_BUSINESS_DAYS = 60;

    private final Cases cases;
    private final CaseTypes types;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Deadlines(Cases cases, CaseTypes types, WorkingCalendars calendars, Clock clock) {
        this.cases = cases;
        this.types = types;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Whether the date was set by somebody outside, so that nobody inside can move it (domain.md 1, "Clock"). */
    boolean setOutside(ItemFile item) {
        return setOutside(item, cases.get(item.caseId()));
    }

    boolean setOutside(ItemFile item, CaseFile file) {
        return types.version(file.typeVersion()).externalDue().contains(item.step());
    }

    /** @throws Problem 409 {@code due.none} or {@code due.set-outside} */
    void requireMovable(ItemFile item) {
        if (item.dueAt() == null) {
            throw Problem.conflict("due.none", "This task has no deadline.");
        }
        if (setOutside(item)) {
            throw Problem.conflict(
                    "due.set-outside",
                    "Somebody outside set this date (a certification body, a law). It can be neither moved nor accepted here.");
        }
    }

    /**
     * The end of that day.
     *
     * @throws Problem 400 with {@code required}, {@code not-later} or {@code too-far} at {@code /until}
     */
    Instant later(ItemFile item, @Nullable LocalDate until) {
        Instant due = endOf(item.unitId(), until);
        if (!due.isAfter(Objects.requireNonNull(item.dueAt()))) {
            throw Problem.invalid("/until", "not-later", "The new date must lie after the present one.");
        }
        return due;
    }

    /** That many business days after the deadline, or after today once it has passed; 400 at {@code /businessDays}. */
    Instant businessDays(ItemFile item, int count) {
        if (count < 1 || count > MOST_BUSINESS_DAYS) {
            throw Problem.invalid("/businessDays", "out-of-range", "Between 1 and " + MOST_BUSINESS_DAYS + " business days.");
        }
        Instant due = Objects.requireNonNull(item.dueAt());
        Instant now = clock.instant();
        return calendars.dueAt(item.unitId(), due.isAfter(now) ? due : now, count + "bd");
    }

    /** The end of a day in the unit that is not over yet and not absurdly far away; 400 at {@code /until}. */
    Instant endOf(UUID unitId, @Nullable LocalDate until) {
        if (until == null) {
            throw Problem.invalid("/until", "required", "Please choose a day.");
        }
        LocalDate today = today(unitId);
        if (until.isBefore(today)) {
            throw Problem.invalid("/until", "not-later", "This day has passed.");
        }
        if (until.isAfter(today.plusDays(FURTHEST))) {
            throw Problem.invalid("/until", "too-far", "At most " + FURTHEST + " days from today.");
        }
        return calendars.endOfDay(unitId, until);
    }

    LocalDate today(UUID unitId) {
        return clock.instant().atZone(calendars.zone(unitId)).toLocalDate();
    }

    /** The same local time that many calendar days later; earlier for a negative number. */
    Instant plusDays(UUID unitId, Instant due, long days) {
        return due.atZone(calendars.zone(unitId)).plusDays(days).toInstant();
    }

    /** Calendar days from one local day to another. */
    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
