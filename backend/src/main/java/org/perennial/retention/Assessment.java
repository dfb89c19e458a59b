package org.perennial.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.cases.CaseState;
import org.perennial.cases.EndedCases;
import org.perennial.cases.EndedCases.Ended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges whether closed cases may go. A case that was reopened, the case that goes on with it and so forth are one matter: they are due
 * when the last of them is, and what keeps one keeps all.
 */
@Component
class Assessment {

    private final RetentionRules rules;
    private final EndedCases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assessment(RetentionRules rules, EndedCases cases, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param kept why its members stay, each reason once; empty where they may go once they are due */
    record Matter(List<Ended> members, LocalDate dueOn, boolean open, List<String> kept) {

        Matter with(Collection<String> more) {
            List<String> all = new ArrayList<>(kept);
            more.stream().filter(reason -> !all.contains(reason)).forEach(all::add);
            return new Matter(members, dueOn, open, List.copyOf(all));
        }

        Set<UUID> ids() {
            return members.stream().map(Ended::id).collect(Collectors.toSet());
        }

        boolean may(LocalDate today) {
            return !open && kept.isEmpty() && !dueOn.isAfter(today);
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * The matters these cases belong to, each once, in the order in which the cases are given.
     *
     * @param units a matter with a case elsewhere is kept
     * @param gone cases that are deleted before or with these
     */
    List<Matter> of(Collection<Ended> asked, Set<UUID> units, Set<UUID> gone) {
        if (asked.isEmpty()) {
            return List.of();
        }
        LocalDate today = today();
        List<Matter> matters = matters(asked, units);
        Set<UUID> listed = listed(matters.stream().flatMap(matter -> matter.ids().stream()).toList());
        matters = matters.stream()
                .map(matter -> matter.ids().stream().anyMatch(listed::contains) ? matter.with(List.of("It is on a list already.")) : matter)
                .toList();
        return objected(matters, today, gone);
    }

    /** What modules say, until those that go are no more reason for each other to stay than is right. */
    private List<Matter> objected(List<Matter> matters, LocalDate today, Set<UUID> gone) {
        List<Matter> now = matters;
        while (true) {
            Set<UUID> going = new HashSet<>(gone);
            now.stream().filter(matter -> matter.may(today)).forEach(matter -> going.addAll(matter.ids()));
            Set<UUID> all = now.stream().flatMap(matter -> matter.ids().stream()).collect(Collectors.toSet());
            Map<UUID, List<String>> reasons = cases.reasons(all, going);
            List<Matter> next = now.stream().map(matter -> matter.with(reasons(matter, reasons))).toList();
            if (next.stream().filter(matter -> matter.may(today)).count() == now.stream().filter(matter -> matter.may(today)).count()) {
                return next;
            }
            now = next;
        }
    }

    private static List<String> reasons(Matter matter, Map<UUID, List<String>> reasons) {
        return matter.members().stream()
                .flatMap(member -> reasons.getOrDefault(member.id(), List.of()).stream())
                // Who goes on with a case of the same matter goes with it.
                .filter(reason -> matter.members().stream().noneMatch(member -> reason.equals("It goes on in " + member.number() + ".")))
                .toList();
    }

    private List<Matter> matters(Collection<Ended> asked, Set<UUID> units) {
        RetentionRules.Now now = rules.now();
        Map<UUID, Ended> all = new HashMap<>();
        cases.families(asked.stream().map(Ended::id).toList()).forEach(one -> all.put(one.id(), one));
        Map<UUID, List<Ended>> byFirst = all.values().stream().collect(Collectors.groupingBy(one -> first(one, all)));
        Map<UUID, Matter> found = new LinkedHashMap<>();
        for (Ended one : asked) {
            if (all.containsKey(one.id())) {
                found.computeIfAbsent(first(all.get(one.id()), all), first -> matter(byFirst.get(first), now, units));
            }
        }
        return List.copyOf(found.values());
    }

    private static Matter matter(List<Ended> members, RetentionRules.Now now, Set<UUID> units) {
        List<Ended> newestFirst = members.stream().sorted(Comparator.comparing(Ended::startedAt).thenComparing(Ended::id).reversed()).toList();
        Optional<Ended> open = members.stream().filter(one -> one.state() == CaseState.OPEN).findFirst();
        LocalDate due = members.stream()
                .filter(one -> one.state() != CaseState.OPEN)
                .map(now::dueOn)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        List<String> kept = new ArrayList<>();
        open.ifPresent(one -> kept.add("It goes on in " + one.number() + ", which is open."));
        members.stream()
                .filter(one -> !units.contains(one.unitId()))
                .findFirst()
                .ifPresent(one -> kept.add("It belongs together with " + one.number() + " of another unit."));
        return new Matter(newestFirst, due, open.isPresent(), List.copyOf(kept));
    }

    /** The case a chain of reopened cases began with. */
    private static UUID first(Ended one, Map<UUID, Ended> all) {
        Ended at = one;
        while (at.reopens() != null && all.containsKey(at.reopens())) {
            at = all.get(at.reopens());
        }
        return at.id();
    }

    private Set<UUID> listed(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("""
                                select i.case_id from deletion_run_case i join deletion_run r on r.id = i.run_id
                                where i.case_id in (:ids) and i.state = 'LISTED' and r.state in ('PROPOSED', 'APPROVED')""")
                        .param("ids", ids)
                        .query(UUID.class)
                        .list());
    }
}
