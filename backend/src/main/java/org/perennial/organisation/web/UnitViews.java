package org.perennial.organisation.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.HolidayCalendars;
import org.perennial.organisation.People;
import org.perennial.organisation.Unit;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;

@Component
class UnitViews {

    private final People people;
    private final Access access;

    UnitViews(People people, Access access) {
        this.people = people;
        this.access = access;
    }

    UnitView of(Unit unit) {
        return of(List.of(unit)).get(0);
    }

    List<UnitView> of(Collection<Unit> units) {
        List<UUID> ids = units.stream()
                .flatMap(unit -> Stream.of(unit.headId(), unit.deputyId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, PersonRef> refs = people.refs(ids);
        Set<UUID> mine = access.units(Capability.MANAGE_ORGANISATION);
        return units.stream().map(unit -> view(unit, refs, mine.contains(unit.id()))).toList();
    }

    private static UnitView view(Unit unit, Map<UUID, PersonRef> refs, boolean mine) {
        return new UnitView(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.parentId(),
                ref(unit.headId(), refs),
                ref(unit.deputyId(), refs),
                unit.zone(),
                unit.ownZone(),
                unit.country(),
                unit.ownCountry(),
                unit.country() == null ? null : HolidayCalendars.name(unit.country()),
                UnitView.days(unit.weekend()),
                UnitView.days(unit.ownWeekend()),
                unit.inScope(),
                unit.version(),
                mine ? List.of("edit", "addUnit", "addPerson", "editHolidays") : List.of());
    }

    private static @Nullable PersonRef ref(@Nullable UUID id, Map<UUID, PersonRef> refs) {
        return id == null ? null : refs.get(id);
    }
}
