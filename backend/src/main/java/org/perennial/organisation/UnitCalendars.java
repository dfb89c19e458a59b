package org.perennial.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class UnitCalendars implements WorkingCalendars {

    private final UnitReader units;
    private final HolidayRepository holidays;

    UnitCalendars(UnitReader units, HolidayRepository holidays) {
        this.units = units;
        this.holidays = holidays;
    }

    @Override
    public Instant dueAt(UUID unitId, Instant from, String within) {
        return calendar(unitId).dueAt(from, within);
    }

    @Override
    public Instant endOfDay(UUID unitId, LocalDate day) {
        return calendar(unitId).endOf(day);
    }

    @Override
    public ZoneId zone(UUID unitId) {
        return calendar(unitId).zone();
    }

    @Override
    public WorkDays days(UUID unitId) {
        return calendar(unitId);
    }

    @Override
    public boolean worksOn(UUID unitId, LocalDate day) {
        return calendar(unitId).worksOn(day);
    }

    private WorkingCalendar calendar(UUID unitId) {
        UnitForest forest = units.forest();
        List<UUID> upwards = forest.upwards(unitId);
        if (upwards.isEmpty()) {
            throw Problem.notFound("unit");
        }
        Unit unit = forest.view(unitId);
        Set<LocalDate> daysOff =
                holidays.ofUnits(upwards).stream().map(HolidayEntity::onDay).collect(Collectors.toSet());
        return new WorkingCalendar(ZoneId.of(unit.zone()), unit.weekend(), unit.country(), daysOff);
    }
}
