package org.perennial.findings;

import java.util.List;
import java.util.OptionalDouble;

/** Durations in whole calendar days, and what is told of many of them. */
record DayCounts(List<Long> days) {

    DayCounts {
        days = days.stream().sorted().toList();
    }

    int count() {
        return days.size();
    }

    long sum() {
        return days.stream().mapToLong(Long::longValue).sum();
    }

    OptionalDouble mean() {
        return days.stream().mapToLong(Long::longValue).average();
    }

    /** Middle value; between two the mean of them. */
    OptionalDouble median() {
        int size = days.size();
        if (size == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((days.get((size - 1) / 2) + days.get(size / 2)) / 2.0);
    }

    /** Smallest value that at least {@code percent} of the values do not exceed (nearest rank). */
    OptionalDouble percentile(int percent) {
        if (days.isEmpty()) {
            return OptionalDouble.empty();
        }
        int rank = (int) Math.ceil(percent / 100.0 * days.size());
        return OptionalDouble.of(days.get(Math.max(rank, 1) - 1));
    }
}
