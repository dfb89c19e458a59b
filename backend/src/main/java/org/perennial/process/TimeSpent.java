package org.perennial.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.perennial.process.CasePath.Visit;

/**
 * How long a case stood at an element of its diagram: elapsed time, nights and weekends included. Where it stood there several
 * times at once (three actions implemented side by side) the time counts once.
 *
 * @param visits how often the case came there
 * @param running whether it stands there still
 */
public record TimeSpent(String element, Duration elapsed, int visits, boolean running) {

    /** By element in the order they were first reached; visits that are not over count until {@code until}. */
    public static List<TimeSpent> of(List<Visit> path, Instant until) {
        Map<String, List<Visit>> byElement = path.stream()
                .collect(Collectors.groupingBy(Visit::element, LinkedHashMap::new, Collectors.toList()));
        List<TimeSpent> spent = new ArrayList<>();
        byElement.forEach((element, visits) -> spent.add(new TimeSpent(
                element, elapsed(visits, until), visits.size(), visits.stream().anyMatch(visit -> visit.leftAt() == null))));
        return spent;
    }

    private static Duration elapsed(List<Visit> visits, Instant until) {
        Duration sum = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (Visit visit : visits.stream().sorted(Comparator.comparing(Visit::enteredAt)).toList()) {
            Instant from = visit.enteredAt().isAfter(counted) ? visit.enteredAt() : counted;
            Instant to = visit.leftAt() == null ? until : visit.leftAt();
            if (to.isAfter(from)) {
                sum = sum.plus(Duration.between(from, to));
                counted = to;
            }
        }
        return sum;
    }
}
