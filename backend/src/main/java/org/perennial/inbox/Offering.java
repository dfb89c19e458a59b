package org.perennial.inbox;

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
import org.perennial.cases.SeparationRule.Foreseen;
import org.perennial.identity.Roles;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.springframework.stereotype.Component;

/**
 * Decides who is offered an item. A role in a diagram means its holders in the case's unit; where nobody there may do it, the
 * holders one unit up, and so on; where nobody at all may, the item cannot be staffed and the ISMS manager names a person
 * (domain.md 1, segregation of duties).
 */
@Component
class Offering {

    private static final String HEAD = "bu_head";

    private final Roles roles;
    private final Units units;
    private final People people;
    private final SeparationOfDuties separation;

    Offering(Roles roles, Units units, People people, SeparationOfDuties separation) {
        this.roles = roles;
        this.units = units;
        this.people = people;
        this.separation = separation;
    }

    /** Who is offered a step now. A named person who left or is barred is replaced by the head of the unit. */
    Offer decide(CaseFile file, String stepKey, @Nullable UUID named, List<String> roleKeys) {
        Map<UUID, Barred> barred = separation.barred(file, stepKey);
        if (named != null && people.active(named) && !barred.containsKey(named)) {
            return Offer.to(named);
        }
        return decide(file.unitId(), roleKeys.isEmpty() ? List.of(HEAD) : roleKeys, barred.keySet());
    }

    private Offer decide(UUID unitId, List<String> asked, Set<UUID> barred) {
        for (UUID unit : units.upwards(unitId)) {
            List<String> staffed = asked.stream()
                    .filter(role -> roles.holdersAt(role, unit).stream().anyMatch(person -> !barred.contains(person)))
                    .toList();
            if (!staffed.isEmpty()) {
                return Offer.toRoles(staffed, unit);
            }
        }
        return Offer.toNobody();
    }

    /** Keys of later steps that nobody could be offered once that person completed the item with these answers. */
    List<String> leftToNobody(WorkItem item, CaseFile file, UUID personId, Map<String, Object> answers) {
        return separation.foreseen(file, item.stepKey(), personId, answers).stream()
                .filter(later -> decide(file.unitId(), later.roles(), later.people()).nobody())
                .map(Foreseen::stepKey)
                .distinct()
                .toList();
    }

    /** The people behind an offer who may do the item, barred ones left out. */
    Set<UUID> eligible(WorkItem item, CaseFile file) {
        Set<UUID> found = new LinkedHashSet<>();
        item.openTo().forEach(principal -> found.addAll(behind(principal)));
        found.removeAll(separation.barred(file, item.stepKey()).keySet());
        return found;
    }

    /** Those to whom it was offered before anybody stood in, barred ones left out. */
    Set<UUID> behindRoles(WorkItem item, CaseFile file) {
        Set<UUID> found = new LinkedHashSet<>();
        item.offeredTo().forEach(principal -> found.addAll(behind(principal)));
        found.removeAll(separation.barred(file, item.stepKey()).keySet());
        return found;
    }

    /** Everybody who could be given the item: holders of its roles in the unit and above, or anybody active for a named task. */
    boolean mayBeGiven(WorkItem item, UUID person) {
        return people.active(person)
                && (item.roles().isEmpty()
                        || item.roles().stream().anyMatch(role -> roles.holds(person, role, item.unitId())));
    }

    /** Holders of the item's roles in its unit and the units above; empty for a task that names a person. */
    List<UUID> holders(WorkItem item) {
        Set<UUID> found = new LinkedHashSet<>();
        for (UUID unit : units.upwards(item.unitId())) {
            item.roles().forEach(role -> found.addAll(roles.holdersAt(role, unit)));
        }
        return new ArrayList<>(found);
    }

    private List<UUID> behind(String principal) {
        if (principal.startsWith("P:")) {
            return List.of(UUID.fromString(principal.substring(2)));
        }
        int at = principal.indexOf('@');
        return roles.holdersAt(principal.substring(2, at), UUID.fromString(principal.substring(at + 1)));
    }
}
