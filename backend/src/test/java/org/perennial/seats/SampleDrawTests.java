package org.perennial.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleDrawTests {

    private static final UUID FIRST = UUID.fromString("01900000-0000-7000-8000-000000000001");

    /** Computed with {@code printf 'seed|01900000-0000-7000-8000-000000000001' | sha256sum}, not with this product. */
    @Test
    void ordersByADigestThatAnybodyCanCompute() {
        assertThat(SampleDraw.key("seed", FIRST)).isEqualTo("15eef77eb5865807644786772fce0bfc61c191e7d6ff5c7b100461c1a4b0cb24");
        assertThat(SampleDraw.digest(List.of(FIRST))).isEqualTo("18da14df6be2e6cf3eb43d42371cbb06a92c99e89a01b610f0df4b18d281ef4f");
    }

    @Test
    void drawsTheSameWhateverTheOrderOfThePopulation() {
        List<UUID> population = new ArrayList<>(ids(500));
        List<UUID> drawn = SampleDraw.order("a seed", population);
        Collections.reverse(population);

        assertThat(SampleDraw.order("a seed", population)).isEqualTo(drawn);
        assertThat(SampleDraw.order("another seed", population)).isNotEqualTo(drawn).containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(SampleDraw.digest(population)).isEqualTo(SampleDraw.digest(drawn)).isNotEqualTo(SampleDraw.digest(drawn.subList(1, 500)));
    }

    /** 4,000 draws of 1 out of 10: each is expected 400 times, with a standard deviation of 19; six of them leave room. */
    @Test
    void drawsEachRecordAboutAsOften() {
        List<UUID> population = ids(10);
        int[] times = new int[10];
        IntStream.range(0, 4_000).forEach(seed -> times[population.indexOf(SampleDraw.order("s" + seed, population).get(0))]++);

        assertThat(times).satisfies(counts -> {
            for (int count : counts) {
                assertThat(count).isBetween(400 - 6 * 19, 400 + 6 * 19);
            }
        });
    }

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(index -> new UUID(FIRST.getMostSignificantBits(), 0x8000000000000000L + index)).toList();
    }
}
