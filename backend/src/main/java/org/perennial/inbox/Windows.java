package org.perennial.inbox;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.People;
import org.perennial.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** From when to when each dated group of a reader's inbox reaches. */
@Component
class Windows {

    private final People people;
    private final WorkingCalendars calendars;
    private final Clock clock;

    Windows(People people, WorkingCalendars calendars, Clock clock) {
        this.people = people;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The window starts at {@code from}, inclusive, and ends before {@code to}. */
    record Window(Instant from, Instant to) {}

    /** {@code now}, and where today and this week end for that person. */
    record Marks(Instant now, Instant tomorrow, Instant nextWeek) {

        Window of(Group group) {
            return switch (group) {
                case OVERDUE -> new Window(Instant.EPOCH, now);
                case TODAY -> new Window(now, tomorrow);
                case WEEK -> new Window(tomorrow, nextWeek);
                default -> new Window(nextWeek, OfferTable.NEVER.plusSeconds(1));
            };
        }

        /** The dated group of what is due then; null: it has no deadline. */
        Group groupOf(@Nullable Instant dueAt) {
            Instant due = dueAt == null ? OfferTable.NEVER : dueAt;
            return Stream.of(Group.OVERDUE, Group.TODAY, Group.WEEK)
                    .filter(group -> due.isBefore(of(group).to()))
                    .findFirst()
                    .orElse(Group.LATER);
        }
    }

    Marks of(UUID personId) {
        ZoneId zone = calendars.zone(people.get(personId).unitId());
        Instant now = clock.instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new Marks(
                now,
                today.plusDays(1).atStartOfDay(zone).toInstant(),
                monday.atStartOfDay(zone).toInstant());
    }
}
