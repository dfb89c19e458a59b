package org.perennial.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Holiday;
import org.perennial.organisation.Holidays;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/units/{id}/holidays")
class HolidayController {

    private static final int FIRST_YEAR = 1970;

    /** Nobody fixed a feast beyond it. */
    private static final int LAST_YEAR = 2100;

    private final Holidays holidays;
    private final WorkingCalendars calendars;
    private final Access access;
    private final Clock clock;

    HolidayController(Holidays holidays, WorkingCalendars calendars, Access access, Clock clock) {
        this.holidays = holidays;
        this.calendars = calendars;
        this.access = access;
        this.clock = clock;
    }

    record HolidayList(List<Holiday> items) {}

    record DayOff(@Nullable LocalDate date, @Nullable String name) {}

    record DaysOff(@Nullable List<@Nullable DayOff> items) {}

    @GetMapping
    @Operation(operationId = "listHolidays")
    HolidayList list(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer year) {
        checked(year);
        int shown = year == null ? clock.instant().atZone(calendars.zone(id)).getYear() : year;
        return new HolidayList(holidays.of(id, shown));
    }

    /** Replaces the unit's own days off of the year; of all years where none is named. */
    @PutMapping
    @Operation(operationId = "replaceHolidays")
    HolidayList replace(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer year, @RequestBody DaysOff body) {
        calendars.zone(id);
        access.require(Capability.MANAGE_ORGANISATION, id);
        checked(year);
        holidays.replace(id, year, names(body.items() == null ? List.of() : body.items()));
        return list(id, year);
    }

    private static void checked(@Nullable Integer year) {
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw Problem.invalid("/year", "year.range", "Choose a year between 1970 and 2100.");
        }
    }

    private static Map<LocalDate, String> names(List<@Nullable DayOff> items) {
        Violations wrong = new Violations();
        Map<LocalDate, String> names = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            @Nullable DayOff item = items.get(i);
            if (item == null
                    || item.date() == null
                    || item.date().getYear() < FIRST_YEAR
                    || item.date().getYear() > LAST_YEAR) {
                wrong.add("/items/" + i + "/date", "required", "Enter a day between 1970 and 2100.");
            } else if (names.put(item.date(), wrong.line("/items/" + i + "/name", item.name(), 200)) != null) {
                wrong.add("/items/" + i + "/date", "date.twice", "This day is in the list twice.");
            }
        }
        wrong.throwIfAny();
        return names;
    }
}
