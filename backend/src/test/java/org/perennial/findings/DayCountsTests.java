package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DayCountsTests {

    @Test
    void tellsMeanMedianAndPercentiles() {
        DayCounts counts = new DayCounts(List.of(40L, 10L, 20L, 90L));
        assertThat(counts.mean()).hasValue(40);
        assertThat(counts.median()).hasValue(30);
        assertThat(counts.percentile(50)).hasValue(20);
        assertThat(counts.percentile(90)).hasValue(90);
        assertThat(counts.sum()).isEqualTo(160);
    }

    @Test
    void takesTheMiddleOfAnOddNumber() {
        assertThat(new DayCounts(List.of(7L, 1L, 3L)).median()).hasValue(3);
    }

    @Test
    void saysNothingOfNone() {
        DayCounts none = new DayCounts(List.of());
        assertThat(none.mean()).isEmpty();
        assertThat(none.median()).isEmpty();
        assertThat(none.percentile(90)).isEmpty();
    }

    @Test
    void hasNoShareOfNothing() {
        assertThat(new Ratio(0, 0).share()).isEmpty();
        assertThat(new Ratio(1, 4).share()).hasValue(0.25);
    }
}
