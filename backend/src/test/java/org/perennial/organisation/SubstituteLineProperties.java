package org.perennial.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SubstituteLineProperties {

    /** Seven people; for each the number of their substitute, or -1 for who is there or named nobody. */
    @Provide
    Arbitrary<List<Integer>> substitutes() {
        return Arbitraries.integers().between(-1, 6).list().ofSize(7);
    }

    @Property
    void endsInEveryCircleAndNamesNobodyTwice(@ForAll("substitutes") List<Integer> substitutes) {
        for (int start = 0; start < substitutes.size(); start++) {
            List<UUID> line = line(start, substitutes);

            assertThat(line).doesNotHaveDuplicates().doesNotContain(person(start)).hasSizeLessThan(substitutes.size());
        }
    }

    @Property
    void followsEachSubstituteAndStopsOnlyForAReason(@ForAll("substitutes") List<Integer> substitutes) {
        for (int start = 0; start < substitutes.size(); start++) {
            List<UUID> line = line(start, substitutes);
            int at = start;
            for (UUID next : line) {
                assertThat(next).isEqualTo(person(substitutes.get(at)));
                at = substitutes.get(at);
            }
            int last = substitutes.get(at);
            assertThat(last == -1 || last == start || line.contains(person(last))).isTrue();
        }
    }

    private static List<UUID> line(int start, List<Integer> substitutes) {
        Map<UUID, UUID> of = new HashMap<>();
        for (int i = 0; i < substitutes.size(); i++) {
            if (substitutes.get(i) >= 0) {
                of.put(person(i), person(substitutes.get(i)));
            }
        }
        return SubstituteLine.of(person(start), id -> Optional.ofNullable(of.get(id)));
    }

    private static UUID person(int number) {
        return new UUID(0, number + 1);
    }
}
