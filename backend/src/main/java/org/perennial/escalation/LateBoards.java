package org.perennial.escalation;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.LateItems;
import org.perennial.inbox.LateItems.Late;
import org.perennial.inbox.LateItems.Load;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is late and what will be, for those who can act on it: heads and deputies of units and of units above, the ISMS manager, top
 * management; everybody else sees what they have themselves and what belongs to cases they own (ux.md, "Escalations").
 */
@Service
@Transactional(readOnly = true)
public class LateBoards {

    /** More cards than anybody reads; the board says when there are more. */
    static final int MOST = 500;

    private static final int DAYS = 14;
    private static final int LINES = 100;

    private final LateItems late;
    private final LateCauses causes;
    private final AskPrivileges privileges;
    private final Access access;
    private final Units units;
    private final People people;
    private final CurrentPerson current;

    LateBoards(
            LateItems late,
            LateCauses causes,
            AskPrivileges privileges,
            Access access,
            Units units,
            People people,
            CurrentPerson current) {
        this.late = late;
        this.causes = causes;
        this.privileges = privileges;
        this.access = access;
        this.units = units;
        this.people = people;
        this.current = current;
    }

    /** @param unitId only this unit and those below; null for all */
    public LateBoard board(@Nullable UUID unitId) {
        Set<UUID> managed = managed();
        Set<UUID> within = unitId == null ? null : units.downwards(unitId);
        List<Late> found = late.page(managed, within, MOST);
        Map<Integer, Long> levels = late.levels(managed, within);
        long total = levels.values().stream().mapToLong(Long::longValue).sum();
        return causes.board(found, levels, total);
    }

    /** The next 14 days by person and by unit, at most 100 lines each. */
    public LateForecast forecast() {
        Set<UUID> managed = managed();
        List<Load> byPerson = late.people(managed, Duration.ofDays(DAYS), LINES);
        List<Load> byUnit = late.units(managed, Duration.ofDays(DAYS), LINES);
        Map<UUID, PersonRef> names = people.refs(byPerson.stream().map(Load::id).filter(Objects::nonNull).toList());
        Map<UUID, UnitRef> places = units.refs(byUnit.stream().map(Load::id).toList());
        return new LateForecast(
                DAYS,
                byPerson.stream()
                        .map(load -> new LateForecast.PersonLoad(
                                load.id() == null ? null : names.getOrDefault(load.id(), new PersonRef(load.id(), "?")),
                                load.soon(), load.late(), load.open()))
                        .toList(),
                byUnit.stream()
                        .map(load -> new LateForecast.UnitLoad(places.get(load.id()), load.soon(), load.late(), load.open()))
                        .toList());
    }

    private Set<UUID> managed() {
        Set<UUID> managed = new HashSet<>(privileges.above(current.id()));
        managed.addAll(access.units(Capability.DECIDE_TIME));
        return managed;
    }
}
