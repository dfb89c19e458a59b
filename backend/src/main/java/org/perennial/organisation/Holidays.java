package org.perennial.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days off of the units. */
@Service
@Transactional
public class Holidays {

    private static final int MOST = 500;

    private final UnitReader units;
    private final HolidayRepository holidays;
    private final ApplicationEventPublisher events;

    Holidays(UnitReader units, HolidayRepository holidays, ApplicationEventPublisher events) {
        this.units = units;
        this.holidays = holidays;
        this.events = events;
    }

    /**
     * Every day off of one year, in order, weekends left out; a day that is both public and set by somebody is shown as set.
     *
     * @throws Problem 404 {@code unit.not-found}
     */
    @Transactional(readOnly = true)
    public List<Holiday> of(UUID unitId, int year) {
        Unit unit = unit(unitId);
        Map<LocalDate, Holiday> days = new TreeMap<>();
        if (unit.country() != null) {
            PublicHolidays.of(unit.country(), year)
                    .forEach((day, name) -> days.put(day, new Holiday(day, name, Holiday.Source.PUBLIC)));
        }
        List<HolidayEntity> set = new ArrayList<>(holidays.ofUnits(units.upwards(unitId)));
        set.sort(Comparator.comparing(day -> day.unitId().equals(unitId)));
        for (HolidayEntity day : set) {
            if (day.onDay().getYear() == year) {
                Holiday.Source source = day.unitId().equals(unitId) ? Holiday.Source.OWN : Holiday.Source.INHERITED;
                days.put(day.onDay(), new Holiday(day.onDay(), day.name(), source));
            }
        }
        return List.copyOf(days.values());
    }

    /**
     * Replaces the unit's own days off of one year; what is inherited or public stays.
     *
     * @param year null for all years
     * @param names name by day, all within the year
     * @throws Problem 404 {@code unit.not-found}; 400 {@code validation.failed}
     */
    public void replace(UUID unitId, @Nullable Integer year, Map<LocalDate, String> names) {
        Unit unit = unit(unitId);
        Violations wrong = new Violations();
        wrong.addIf(names.size() > MOST, "/items", "too-many", "At most " + MOST + " days.");
        names.forEach((day, name) -> {
            wrong.line("/items/" + day, name, 200);
            wrong.addIf(year != null && day.getYear() != year, "/items/" + day, "year.other", "This day lies in another year.");
        });
        wrong.throwIfAny();
        Map<String, Object> payload = new LinkedHashMap<>();
        LocalDate from = LocalDate.of(year == null ? 1 : year, 1, 1);
        LocalDate to = LocalDate.of(year == null ? 9999 : year, 12, 31);
        payload.put("before", texts(holidays.ofUnits(List.of(unitId)).stream()
                .filter(day -> !day.onDay().isBefore(from) && !day.onDay().isAfter(to))
                .toList()));
        holidays.deleteOf(unitId, from, to);
        List<HolidayEntity> added = holidays.saveAll(new TreeMap<>(names)
                .entrySet().stream()
                .map(day -> new HolidayEntity(unitId, day.getKey(), day.getValue().strip()))
                .toList());
        payload.put("after", texts(added));
        events.publishEvent(AuditableEvent.of("unit.holidays-changed", "unit", unitId, unit.name(), unitId, payload));
        events.publishEvent(new LiveHint("org", unitId));
        events.publishEvent(new CalendarChanged(unitId, units.downwards(unitId)));
    }

    private Unit unit(UUID unitId) {
        UnitForest forest = units.forest();
        if (!forest.has(unitId)) {
            throw Problem.notFound("unit");
        }
        return forest.view(unitId);
    }

    private static List<String> texts(List<HolidayEntity> days) {
        return days.stream().map(day -> day.onDay() + " " + day.name()).toList();
    }
}
