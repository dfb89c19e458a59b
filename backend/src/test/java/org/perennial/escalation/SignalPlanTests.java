package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.perennial.escalation.SignalPlanProperties.Days;

/** Signals round Easter 2026 in Germany, a week after the clocks were put forward. */
class SignalPlanTests {

    private static final Days BERLIN = new Days(
            ZoneId.of("Europe/Berlin"),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Set.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6), LocalDate.of(2026, 5, 1)));

    @Test
    void keepsTheHourOverAChangeOfClocksAndPassesHolidays() {
        assertThat(times("normal", false, "2026-03-02T08:00:00Z", "2026-04-07T21:59:59Z")).isEqualTo(Map.of(
                Signal.FIRST_REMINDER, "2026-03-24T07:00:00Z",
                Signal.SECOND_REMINDER, "2026-03-31T06:00:00Z",
                Signal.LAST_REMINDER, "2026-04-02T06:00:00Z",
                Signal.DUE, "2026-04-07T06:00:00Z",
                Signal.LEVEL_1, "2026-04-08T06:00:00Z",
                Signal.LEVEL_2, "2026-04-14T06:00:00Z",
                Signal.LEVEL_3, "2026-04-21T06:00:00Z",
                Signal.LEVEL_4, "2026-05-07T06:00:00Z"));
    }

    @Test
    void saysOnceWhatFallsOnOneMorning() {
        List<Planned> plan = plan("normal", false, "2026-03-02T08:00:00Z", "2026-04-05T21:59:59Z");

        assertThat(plan).extracting(Planned::signal).doesNotContain(Signal.LAST_REMINDER);
        Planned due = plan.stream().filter(planned -> planned.signal() == Signal.DUE).findFirst().orElseThrow();
        assertThat(due.at()).isEqualTo("2026-04-02T06:00:00Z");
        assertThat(due.merged()).containsExactly(Signal.LAST_REMINDER);
        assertThat(plan.get(plan.indexOf(due) + 1).at()).isEqualTo("2026-04-07T06:00:00Z");
    }

    @Test
    void remindsOfAShortTaskOnceAtHalfTime() {
        assertThat(times("normal", false, "2026-04-13T10:00:00Z", "2026-04-17T21:59:59Z"))
                .containsEntry(Signal.HALF_TIME, "2026-04-15T06:00:00Z")
                .containsEntry(Signal.DUE, "2026-04-17T06:00:00Z")
                .containsEntry(Signal.LEVEL_1, "2026-04-20T06:00:00Z")
                .doesNotContainKeys(Signal.FIRST_REMINDER, Signal.SECOND_REMINDER, Signal.LAST_REMINDER);
    }

    @Test
    void halvesTheTimesOfCriticalWork() {
        assertThat(times("normal", true, "2026-04-07T10:00:00Z", "2026-04-15T21:59:59Z")).isEqualTo(Map.of(
                Signal.FIRST_REMINDER, "2026-04-08T06:00:00Z",
                Signal.SECOND_REMINDER, "2026-04-10T06:00:00Z",
                Signal.LAST_REMINDER, "2026-04-14T06:00:00Z",
                Signal.DUE, "2026-04-15T06:00:00Z",
                Signal.LEVEL_1, "2026-04-16T06:00:00Z",
                Signal.LEVEL_2, "2026-04-20T06:00:00Z",
                Signal.LEVEL_3, "2026-04-22T06:00:00Z",
                Signal.LEVEL_4, "2026-04-30T06:00:00Z"));
    }

    @Test
    void countsTheHoursOfAnEmergencyThroughTheNightOfASunday() {
        assertThat(times("emergency", false, "2026-04-04T22:00:00Z", "2026-04-05T02:00:00Z")).isEqualTo(Map.of(
                Signal.HALF_TIME, "2026-04-05T00:00:00Z",
                Signal.DUE, "2026-04-05T02:00:00Z",
                Signal.LEVEL_1, "2026-04-05T04:00:00Z",
                Signal.LEVEL_2, "2026-04-05T06:00:00Z",
                Signal.LEVEL_3, "2026-04-05T10:00:00Z",
                Signal.LEVEL_4, "2026-04-06T02:00:00Z"));
    }

    @Test
    void remindsOnceMoreWhereEverybodyIsAwayUntilTheDeadline() {
        Days closed = new Days(
                BERLIN.zone(), BERLIN.weekend(), LocalDate.of(2026, 12, 23).datesUntil(LocalDate.of(2027, 1, 4)).collect(Collectors.toSet()));

        List<Planned> plan = SignalPlan.of(
                Ladders.of("normal", true), closed, LocalTime.of(8, 0), Instant.parse("2026-12-22T10:00:00Z"), Instant.parse("2027-01-04T21:59:59Z"));

        assertThat(plan.get(0).signal()).isEqualTo(Signal.DUE);
        assertThat(plan.get(0).at()).isEqualTo("2027-01-04T07:00:00Z");
        assertThat(plan.get(0).merged()).containsExactly(Signal.LAST_REMINDER);
    }

    private static List<Planned> plan(String kind, boolean critical, String from, String due) {
        return SignalPlan.of(Ladders.of(kind, critical), BERLIN, LocalTime.of(8, 0), Instant.parse(from), Instant.parse(due));
    }

    private static Map<Signal, String> times(String kind, boolean critical, String from, String due) {
        return plan(kind, critical, from, due).stream()
                .collect(Collectors.toMap(Planned::signal, planned -> planned.at().toString()));
    }
}
