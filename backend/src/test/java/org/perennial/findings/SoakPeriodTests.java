package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.perennial.controls.Tier;

class SoakPeriodTests {

    @ParameterizedTest
    @CsvSource({
        "MINOR, CRITICAL, 30",
        "MAJOR, CRITICAL, 60",
        "MINOR, HIGH, 90",
        "MAJOR, HIGH, 90",
        "MINOR, MEDIUM, 180",
        "MAJOR, MEDIUM, 180",
        "MINOR, LOW, 180",
        "MAJOR, LOW, 180"
    })
    void takesTheLongestDemandUpToTheCap(Grade grade, Tier tier, int days) {
        assertThat(SoakPeriod.leastDays(grade, tier)).isEqualTo(days);
    }
}
