package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final WorkingCalendar BERLIN = new WorkingCalendar(ZoneId.of("Europe/Berlin"), WEEKEND, "DE", Set.of(LocalDate.of(2026, 3, 12)));

    @ParameterizedTest
    @CsvSource({
        // hours are elapsed time, whatever the clocks do
        "2026-03-28T12:00:00Z, 24h, 2026-03-29T12:00:00Z",
        // the day on which summer time begins is an hour shorter, and still ends at local midnight
        "2026-03-28T12:00:00Z, 1d,  2026-03-29T21:59:59Z",
        "2026-10-24T12:00:00Z, 1d,  2026-10-25T22:59:59Z",
        // 23:30 UTC is the next day already in Berlin
        "2026-01-31T23:30:00Z, 0d,  2026-02-01T22:59:59Z",
        "2026-01-31T23:30:00Z, 28d, 2026-03-01T22:59:59Z",
        // a Friday; own holiday on Thursday 12 March
        "2026-03-06T09:00:00Z, 1bd, 2026-03-09T22:59:59Z",
        "2026-03-10T09:00:00Z, 2bd, 2026-03-13T22:59:59Z",
        // on a Saturday, no day of work at all left: the first one that comes
        "2026-03-07T09:00:00Z, 0bd, 2026-03-09T22:59:59Z",
        // Good Friday 3 April and Easter Monday 6 April
        "2026-04-02T09:00:00Z, 1bd, 2026-04-07T21:59:59Z",
        // across the year: Christmas on Friday 25 December, New Year on Friday 1 January
        "2026-12-23T09:00:00Z, 5bd, 2026-12-31T22:59:59Z",
        "2026-12-23T09:00:00Z, 6bd, 2027-01-04T22:59:59Z",
    })
    void computesDueInstants(Instant from, String within, Instant due) {
        assertThat(BERLIN.dueAt(from, within.strip())).isEqualTo(due);
    }

    @Test
    void followsWeekendsOfOtherCountries() {
        WorkingCalendar gulf = new WorkingCalendar(ZoneId.of("Asia/Riyadh"), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), null, Set.of());

        assertThat(gulf.dueAt(Instant.parse("2026-03-05T09:00:00Z"), "1bd")).isEqualTo(Instant.parse("2026-03-08T20:59:59Z"));
    }

    @Test
    void endsDayBeforeMidnightThatDoesNotExist() {
        WorkingCalendar beirut = new WorkingCalendar(ZoneId.of("Asia/Beirut"), WEEKEND, null, Set.of());

        assertThat(beirut.endOf(LocalDate.of(2026, 3, 28))).isEqualTo(Instant.parse("2026-03-28T21:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "d", "-1d", "5 bd", "1w", "99999d", "5bdd"})
    void refusesOtherWords(String within) {
        assertThatThrownBy(() -> BERLIN.dueAt(Instant.EPOCH, within)).isInstanceOf(IllegalArgumentException.class);
    }
}
