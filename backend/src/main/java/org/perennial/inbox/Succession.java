package org.perennial.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.SeparationOfDuties;
import org.perennial.cases.SeparationRule.Barred;
import org.perennial.identity.Roles;
import org.perennial.inbox.StandIn.PassedOver;
import org.perennial.inbox.StandIn.Why;
import org.perennial.organisation.Absences;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.organisation.Unit;
import org.perennial.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * Who comes next when somebody cannot do their item: substitutes in their order, then the head of the unit and their deputy, and
 * so on up the units; who is away, left or is barred by separation of duties is passed over, with the reason (ux.md, "I am away").
 */
@Component
class Succession {

    private static final String HEAD = "bu_head";

    private final Absences absences;
    private final People people;
    private final Units units;
    private final Roles roles;
    private final SeparationOfDuties separation;

    Succession(Absences absences, People people, Units units, Roles roles, SeparationOfDuties separation) {
        this.absences = absences;
        this.people = people;
        this.units = units;
        this.roles = roles;
        this.separation = separation;
    }

    /** @param person null when nobody may */
    record Next(@Nullable UUID person, List<PassedOver> passedOver) {}

    /** Who does the item of somebody who is away. */
    Next whileAway(UUID absent, WorkItem item, CaseFile file, Instant at) {
        Map<UUID, Barred> barred = separation.barred(file, item.stepKey());
        List<UUID> line = absences.line(absent, at);
        if (!line.isEmpty() && namedBySomebodyBarred(absent, barred, at)) {
            // Nobody picks their own judge, by entering somebody else's absence either.
            Next next = first(List.of(), absent, item, barred, at);
            List<PassedOver> all = new ArrayList<>();
            all.add(new PassedOver(line.get(0), Why.BARRED, "Named by somebody who may not do this."));
            all.addAll(next.passedOver());
            return new Next(next.person(), all);
        }
        return first(line, absent, item, barred, at);
    }

    private boolean namedBySomebodyBarred(UUID absent, Map<UUID, Barred> barred, Instant at) {
        UUID by = absences.awayAmong(List.of(absent), at).get(absent).enteredBy();
        return by != null && !by.equals(absent) && barred.containsKey(by);
    }

    /** Who gets the item of somebody who left: their manager, then the line above. */
    Next afterLeaving(UUID leaver, WorkItem item, CaseFile file, Instant at) {
        return first(managers(leaver), leaver, item, separation.barred(file, item.stepKey()), at);
    }

    private Next first(List<UUID> line, UUID without, WorkItem item, Map<UUID, Barred> barred, Instant at) {
        Set<UUID> candidates = new LinkedHashSet<>(line);
        units.upwards(item.unitId()).forEach(unit -> candidates.addAll(heads(unit)));
        candidates.remove(without);
        Set<UUID> away = absences.awayAmong(candidates, at).keySet();
        List<PassedOver> passedOver = new ArrayList<>();
        for (UUID candidate : candidates) {
            if (!people.active(candidate)) {
                passedOver.add(new PassedOver(candidate, Why.LEFT, null));
            } else if (away.contains(candidate)) {
                passedOver.add(new PassedOver(candidate, Why.AWAY, null));
            } else if (barred.containsKey(candidate)) {
                passedOver.add(new PassedOver(candidate, Why.BARRED, barred.get(candidate).detail()));
            } else {
                return new Next(candidate, passedOver);
            }
        }
        return new Next(null, passedOver);
    }

    private List<UUID> heads(UUID unitId) {
        Unit unit = units.get(unitId);
        List<UUID> heads = new ArrayList<>();
        if (unit.headId() != null) {
            heads.add(unit.headId());
        }
        heads.addAll(roles.holdersAt(HEAD, unitId));
        if (unit.deputyId() != null) {
            heads.add(unit.deputyId());
        }
        return heads;
    }

    private List<UUID> managers(UUID personId) {
        Set<UUID> line = new LinkedHashSet<>();
        Person person = people.get(personId);
        while (person.managerId() != null && line.add(person.managerId())) {
            person = people.get(person.managerId());
        }
        return List.copyOf(line);
    }
}
