package org.perennial.cases;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.SeparationRule.Barred;
import org.perennial.identity.Roles;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Who may do something to a case as a whole, such as withdraw it: who holds a role for it in the case's unit, unless separation
 * of duties keeps them from it as it would from a step. Nobody ends alone what they are accountable for (domain.md 1).
 */
@Component
class ActionRights {

    private final Roles roles;
    private final Units units;
    private final People people;
    private final SeparationOfDuties separation;

    ActionRights(Roles roles, Units units, People people, SeparationOfDuties separation) {
        this.roles = roles;
        this.units = units;
        this.people = people;
        this.separation = separation;
    }

    boolean may(CaseFile file, String action, Collection<String> needed, UUID personId) {
        return holdsOne(personId, needed, file.unitId()) && separation.refusal(file, action, personId).isEmpty();
    }

    /** @throws Problem 403 {@code case.action-refused} without the role; 403 {@code separation.<rule>} naming who may */
    void require(CaseFile file, String action, Collection<String> needed, UUID personId) {
        if (!holdsOne(personId, needed, file.unitId())) {
            throw Problem.forbidden(
                    "case.action-refused",
                    "To " + action + " this case takes one of these roles in its unit: "
                            + String.join(", ", needed.stream().sorted().toList()) + ".");
        }
        Optional<Barred> barred = separation.refusal(file, action, personId);
        if (barred.isPresent()) {
            List<PersonRef> who = others(file, action, needed);
            String names = who.isEmpty()
                    ? " Nobody else holds one of the roles it takes: " + String.join(", ", needed.stream().sorted().toList()) + "."
                    : " Who may: " + String.join(", ", who.stream().map(PersonRef::name).toList()) + ".";
            throw Problem.forbidden("separation." + barred.get().ruleKey(), barred.get().detail() + names, who);
        }
    }

    private List<PersonRef> others(CaseFile file, String action, Collection<String> needed) {
        Set<UUID> holders = new LinkedHashSet<>();
        units.upwards(file.unitId()).forEach(unit -> needed.forEach(role -> holders.addAll(roles.holdersAt(role, unit))));
        holders.removeAll(separation.barred(file, action).keySet());
        return List.copyOf(people.refs(holders).values());
    }

    private boolean holdsOne(UUID personId, Collection<String> needed, UUID unitId) {
        return needed.stream().anyMatch(role -> roles.holds(personId, role, unitId));
    }
}
