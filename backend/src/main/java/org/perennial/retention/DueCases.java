package org.perennial.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.EndedCases;
import org.perennial.cases.EndedCases.Ended;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Units;
import org.perennial.process.CaseTypes;
import org.perennial.retention.Assessment.Matter;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is due to be deleted, when, and what keeps it. */
@Service
@Transactional(readOnly = true)
public class DueCases {

    /** How far ahead one can look. */
    private static final int MOST_YEARS = 100;

    private final Assessment assessment;
    private final RetentionRules rules;
    private final EndedCases cases;
    private final CaseTypes types;
    private final Units units;
    private final Access access;

    DueCases(Assessment assessment, RetentionRules rules, EndedCases cases, CaseTypes types, Units units, Access access) {
        this.assessment = assessment;
        this.rules = rules;
        this.cases = cases;
        this.types = types;
        this.units = units;
        this.access = access;
    }

    /**
     * Closed cases whose time is over by that day, longest closed first; those that something keeps too, with the reasons.
     *
     * @param unitId one unit with those below; null for all in which the current person manages retention
     * @param by null for today
     * @throws Problem 400 for a day too far; 401 {@code sign-in.required}; 403 {@code capability.missing}
     */
    public Page<DueCase> find(@Nullable UUID unitId, @Nullable LocalDate by, int limit, @Nullable String cursor) {
        access.require(Capability.MANAGE_RETENTION, null);
        LocalDate day = by == null ? assessment.today() : by;
        if (day.isAfter(assessment.today().plusYears(MOST_YEARS)) || day.getYear() < 1970) {
            throw Problem.invalid("/by", "out-of-range", "Up to " + MOST_YEARS + " years from today.");
        }
        Set<UUID> mine = new HashSet<>(access.units(Capability.MANAGE_RETENTION));
        if (unitId != null) {
            mine.retainAll(units.downwards(unitId));
        }
        List<Ended> found = cases.before(rules.now().before(day), mine, cursor, limit + 1);
        List<Ended> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Page<>(views(shown, mine), found.size() > limit ? EndedCases.cursor(shown.get(limit - 1)) : null);
    }

    private List<DueCase> views(Collection<Ended> shown, Set<UUID> mine) {
        Map<UUID, Matter> matters = new HashMap<>();
        assessment.of(shown, mine, Set.of()).forEach(matter -> matter.ids().forEach(id -> matters.put(id, matter)));
        Map<UUID, UnitRef> places = units.refs(shown.stream().map(Ended::unitId).distinct().toList());
        RetentionRules.Now now = rules.now();
        return shown.stream()
                // One that was deleted at this moment is not shown any more.
                .filter(one -> matters.containsKey(one.id()))
                .map(one -> new DueCase(
                        one.id(), one.number(), one.title(), one.type(), types.version(one.typeVersion()).title(),
                        places.getOrDefault(one.unitId(), new UnitRef(one.unitId(), "")), Objects.requireNonNull(one.closedAt()),
                        matters.get(one.id()).dueOn(), RetentionRules.words(now.of(one.typeVersion())), matters.get(one.id()).kept()))
                .toList();
    }
}
