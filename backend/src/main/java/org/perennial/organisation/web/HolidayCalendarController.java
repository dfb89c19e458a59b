package org.perennial.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.perennial.organisation.HolidayCalendars;
import org.perennial.organisation.HolidayCalendars.HolidayCalendar;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose public holidays a unit can keep. */
@RestController
@RequestMapping("/api/holiday-calendars")
class HolidayCalendarController {

    record HolidayCalendarList(List<HolidayCalendar> items) {}

    @GetMapping
    @Operation(operationId = "listHolidayCalendars")
    HolidayCalendarList countries() {
        return new HolidayCalendarList(HolidayCalendars.countries());
    }

    /** The parts of a country whose public holidays differ. */
    @GetMapping("/{country}")
    @Operation(operationId = "listHolidayRegions")
    HolidayCalendarList parts(@PathVariable String country) {
        return new HolidayCalendarList(HolidayCalendars.parts(country));
    }
}
