package org.perennial.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perennial.process.CasePath.Visit;

class TimeSpentTests {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void addsUpVisitsAfterEachOther() {
        assertThat(TimeSpent.of(List.of(visit("plan", 0, 2), visit("accept", 2, 3), visit("plan", 3, 8)), at(9)))
                .containsExactly(
                        new TimeSpent("plan", Duration.ofHours(7), 2, false), new TimeSpent("accept", Duration.ofHours(1), 1, false));
    }

    @Test
    void countsVisitsAtTheSameTimeOnce() {
        assertThat(TimeSpent.of(List.of(visit("implement", 0, 10), visit("implement", 1, 4), visit("implement", 8, 12)), at(20)))
                .containsExactly(new TimeSpent("implement", Duration.ofHours(12), 3, false));
    }

    @Test
    void countsWhatIsRunningUntilNow() {
        assertThat(TimeSpent.of(List.of(visit("contain", 0, 1), visit("contain", 4, null)), at(6)))
                .containsExactly(new TimeSpent("contain", Duration.ofHours(3), 2, true));
    }

    @Test
    void isNeverBelowZeroWhereTheClockWasSetBack() {
        assertThat(TimeSpent.of(List.of(visit("contain", 5, 1), visit("plan", 5, null)), at(4)))
                .extracting(TimeSpent::elapsed)
                .containsOnly(Duration.ZERO);
    }

    private static Visit visit(String element, int from, @Nullable Integer to) {
        return new Visit(element, at(from), to == null ? null : at(to), false);
    }

    private static Instant at(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
