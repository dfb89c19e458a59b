package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every zone, weekend, country and instant of 2026 to 2036. */
class WorkingCalendarProperties {

    @Property
    void laterStartIsNeverDueEarlier(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant one, @ForAll("instants") Instant other, @ForAll("times") String within) {
        Instant earlier = one.isBefore(other) ? one : other;
        Instant later = one.isBefore(other) ? other : one;

        assertThat(calendar.dueAt(later, within)).isAfterOrEqualTo(calendar.dueAt(earlier, within));
    }

    @Property
    void isNeverDueBeforeItStarts(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant from, @ForAll("times") String within) {
        // A local day that the clocks repeat ends with its first midnight: at most the repeated hours earlier than the start.
        assertThat(calendar.dueAt(from, within)).isAfterOrEqualTo(from.minus(Duration.ofHours(2)));
    }

    @Property
    void businessDaysEndOnDaysOfWork(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant from, @ForAll @IntRange(max = 60) int days) {
        LocalDate due = calendar.dueAt(from, days + "bd").atZone(calendar.zone()).toLocalDate();

        assertThat(calendar.worksOn(due)).isTrue();
        LocalDate start = from.atZone(calendar.zone()).toLocalDate();
        long worked = start.plusDays(1).datesUntil(due.plusDays(1)).filter(calendar::worksOn).count();
        assertThat(worked).isEqualTo(days == 0 && !calendar.worksOn(start) ? 1 : days);
    }

    @Property
    void daysEndWithTheLocalDay(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant from, @ForAll @IntRange(max = 800) int days) {
        Instant due = calendar.dueAt(from, days + "d");

        ZonedDateTime nextDay = due.plusSeconds(1).atZone(calendar.zone());
        LocalDate wanted = from.atZone(calendar.zone()).toLocalDate().plusDays(days);
        assertThat(nextDay).isEqualTo(wanted.plusDays(1).atStartOfDay(calendar.zone()));
        assertThat(due.atZone(calendar.zone()).toLocalDate()).isBeforeOrEqualTo(wanted);
    }

    @Property
    void hoursAreElapsedHours(@ForAll("calendars") WorkingCalendar calendar, @ForAll("instants") Instant from, @ForAll @IntRange(max = 9999) int hours) {
        assertThat(calendar.dueAt(from, hours + "h")).isEqualTo(from.plus(Duration.ofHours(hours)));
    }

    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        Arbitrary<ZoneId> zones = Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
        Arbitrary<Set<DayOfWeek>> weekends = Arbitraries.of(DayOfWeek.class).set().ofMaxSize(6);
        Arbitrary<String> countries = Arbitraries.of("DE", "US", "IN", "JP", "GB", "BR").injectNull(0.3);
        Arbitrary<Set<LocalDate>> holidays = Arbitraries.integers().between(0, 3650).map(LocalDate.of(2026, 1, 1)::plusDays).set().ofMaxSize(20);
        return Combinators.combine(zones, weekends, countries, holidays).as(WorkingCalendar::new);
    }

    /** Any second, and often one near a change of the clocks or of the year. */
    @Provide
    Arbitrary<Instant> instants() {
        long first = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("2036-12-31T23:59:59Z").getEpochSecond();
        Arbitrary<Instant> any = Arbitraries.longs().between(first, last).map(Instant::ofEpochSecond);
        Arbitrary<Instant> special = Arbitraries.of("2026-03-29T00:59:59Z", "2026-10-25T00:30:00Z", "2026-12-31T23:30:00Z", "2028-02-29T12:00:00Z", "2026-03-08T09:59:59Z")
                .map(Instant::parse);
        return Arbitraries.frequencyOf(Tuple.of(4, any), Tuple.of(1, special));
    }

    @Provide
    Arbitrary<String> times() {
        return Combinators.combine(Arbitraries.integers().between(0, 400), Arbitraries.of("h", "d", "bd")).as((count, unit) -> count + unit);
    }
}
