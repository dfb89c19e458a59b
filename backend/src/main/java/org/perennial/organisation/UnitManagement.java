package org.perennial.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Changes;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.UnitRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class UnitManagement implements Units {

    private final UnitRepository units;
    private final UnitReader reader;
    private final UnitRules rules;
    private final AbsencePlaces absences;
    private final ApplicationEventPublisher events;

    UnitManagement(
            UnitRepository units,
            UnitReader reader,
            UnitRules rules,
            AbsencePlaces absences,
            ApplicationEventPublisher events) {
        this.units = units;
        this.reader = reader;
        this.rules = rules;
        this.absences = absences;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Unit get(UUID id) {
        UnitForest forest = reader.forest();
        if (!forest.has(id)) {
            throw Problem.notFound("unit");
        }
        return forest.view(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Unit> byCode(String code) {
        return units.findByCodeKey(UnitEntity.key(code)).map(unit -> reader.forest().view(unit.id()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> all() {
        return reader.forest().all();
    }

    @Override
    public List<UUID> upwards(UUID id) {
        return reader.upwards(id);
    }

    @Override
    public Set<UUID> downwards(UUID id) {
        return reader.downwards(id);
    }

    @Override
    public Map<UUID, UnitRef> refs(Collection<UUID> ids) {
        return reader.refs(ids);
    }

    @Override
    public Unit create(UnitData data) {
        units.lockRoot();
        rules.check(null, data, reader.forest());
        UnitEntity unit = units.saveAndFlush(new UnitEntity(data));
        publish("unit.created", unit, compare(null, unit.data()));
        return get(unit.id());
    }

    @Override
    public Unit update(UUID id, long version, UnitData data) {
        units.lockRoot();
        UnitEntity unit = units.findById(id).orElseThrow(() -> Problem.notFound("unit"));
        if (unit.version() != version) {
            throw Problem.stale();
        }
        rules.check(id, data, reader.forest());
        UnitData before = unit.data();
        unit.change(data);
        Changes changes = compare(before, unit.data());
        if (!changes.none()) {
            units.saveAndFlush(unit);
            absences.zonesChanged();
            publish("unit.changed", unit, changes);
            if (changes.payload().containsKey("headId") || changes.payload().containsKey("deputyId")) {
                events.publishEvent(new LeadersChanged(id));
            }
            if (otherCalendar(before, unit.data())) {
                events.publishEvent(new CalendarChanged(id, reader.downwards(id)));
            }
        }
        return get(id);
    }

    private static boolean otherCalendar(UnitData before, UnitData after) {
        return !Objects.equals(before.parentId(), after.parentId())
                || !Objects.equals(before.zone(), after.zone())
                || !Objects.equals(before.country(), after.country())
                || !Objects.equals(before.weekend(), after.weekend());
    }

    private void publish(String action, UnitEntity unit, Changes changes) {
        events.publishEvent(
                AuditableEvent.of(action, "unit", unit.id(), unit.data().name(), unit.id(), changes.payload()));
        events.publishEvent(new LiveHint("org", unit.id()));
    }

    private static Changes compare(@Nullable UnitData before, UnitData after) {
        UnitData old = before == null ? new UnitData("", "", null, null, null, null, null, null, false) : before;
        return new Changes()
                .compare("code", old.code(), after.code())
                .compare("name", old.name(), after.name())
                .compare("parentId", old.parentId(), after.parentId())
                .compare("headId", old.headId(), after.headId())
                .compare("deputyId", old.deputyId(), after.deputyId())
                .compare("zone", old.zone(), after.zone())
                .compare("country", old.country(), after.country())
                .compare("weekend", old.weekend(), after.weekend())
                .compare("inScope", old.inScope(), after.inScope());
    }
}
