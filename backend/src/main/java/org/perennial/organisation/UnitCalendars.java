package org.perennial.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class UnitCalendars implements WorkingCalendars, CalendarDrafts {

    private final UnitReader units;
    private final HolidayRepository holidays;

    UnitCalendars(UnitReader units, HolidayRepository holidays) {
        this.units = units;
        this.holidays = holidays;
    }

    @Override
    public Instant dueAt(UUID unitId, Instant from, String within) {
        return days(unitId).dueAt(from, within);
    }

    @Override
    public Instant endOfDay(UUID unitId, LocalDate day) {
        return days(unitId).endOf(day);
    }

    @Override
    public ZoneId zone(UUID unitId) {
        return days(unitId).zone();
    }

    @Override
    public WorkDays days(UUID unitId) {
        UnitForest forest = units.forest();
        return calendar(unitId, forest, daysOff(known(unitId, forest)));
    }

    @Override
    public boolean worksOn(UUID unitId, LocalDate day) {
        return days(unitId).worksOn(day);
    }

    @Override
    public Map<UUID, WorkDays> now(UUID unitId) {
        return below(unitId, units.forest(), null);
    }

    @Override
    public Map<UUID, WorkDays> after(UUID unitId, CalendarDraft draft) {
        UnitForest forest = units.forest();
        known(unitId, forest);
        CalendarDraft.Settings settings = draft.settings();
        if (settings != null) {
            Violations wrong = new Violations();
            UnitRules.checkCalendar("/settings", settings, wrong);
            wrong.throwIfAny();
            String country = settings.country() == null ? null : settings.country().toUpperCase(Locale.ROOT);
            forest.with(unitId, new CalendarDraft.Settings(settings.zone(), country, settings.weekend()));
        }
        return below(unitId, forest, draft.daysOff());
    }

    private Map<UUID, WorkDays> below(UUID unitId, UnitForest forest, CalendarDraft.@Nullable DaysOff draft) {
        Set<UUID> asked = new LinkedHashSet<>(known(unitId, forest));
        Set<UUID> below = forest.downwards(unitId);
        asked.addAll(below);
        Map<UUID, Set<LocalDate>> daysOff = daysOff(asked);
        if (draft != null) {
            Set<LocalDate> own = daysOff.computeIfAbsent(unitId, any -> new HashSet<>());
            own.removeIf(day -> day.getYear() == draft.year());
            own.addAll(draft.names().keySet());
        }
        return below.stream().collect(Collectors.toMap(unit -> unit, unit -> calendar(unit, forest, daysOff)));
    }

    private static List<UUID> known(UUID unitId, UnitForest forest) {
        List<UUID> upwards = forest.upwards(unitId);
        if (upwards.isEmpty()) {
            throw Problem.notFound("unit");
        }
        return upwards;
    }

    private Map<UUID, Set<LocalDate>> daysOff(Collection<UUID> unitIds) {
        Map<UUID, Set<LocalDate>> days = new HashMap<>();
        holidays.ofUnits(unitIds).forEach(
                day -> days.computeIfAbsent(day.unitId(), any -> new HashSet<>()).add(day.onDay()));
        return days;
    }

    private static WorkDays calendar(UUID unitId, UnitForest forest, Map<UUID, Set<LocalDate>> daysOff) {
        Unit unit = forest.view(unitId);
        Set<LocalDate> off = forest.upwards(unitId).stream()
                .flatMap(above -> daysOff.getOrDefault(above, Set.of()).stream())
                .collect(Collectors.toSet());
        return new WorkingCalendar(ZoneId.of(unit.zone()), unit.weekend(), unit.country(), off);
    }
}
