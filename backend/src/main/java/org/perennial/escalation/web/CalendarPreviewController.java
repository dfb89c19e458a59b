package org.perennial.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.CalendarPreview;
import org.perennial.escalation.CalendarPreviews;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.CalendarDraft;
import org.perennial.organisation.Units;
import org.perennial.shared.Violations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a changed calendar would do to open work, for those who may change it. */
@RestController
@RequestMapping("/api/units/{id}/calendar/preview")
class CalendarPreviewController {

    private static final int MOST = 500;

    private final CalendarPreviews previews;
    private final Units units;
    private final Access access;

    CalendarPreviewController(CalendarPreviews previews, Units units, Access access) {
        this.previews = previews;
        this.units = units;
        this.access = access;
    }

    /** Null zone, country and weekend are inherited. */
    record CalendarSettings(@Nullable String zone, @Nullable String country, @Nullable List<DayOfWeek> weekend) {}

    record OwnDay(@Nullable LocalDate date, @Nullable String name) {}

    /** All own days off of the year as they would be. */
    record OwnDays(@Nullable Integer year, @Nullable List<@Nullable OwnDay> items) {}

    /** What is left out stays as it is. */
    record CalendarChange(@Nullable CalendarSettings settings, @Nullable OwnDays daysOff) {}

    /** Saves nothing. */
    @PostMapping
    @Operation(operationId = "previewCalendar")
    CalendarPreview preview(@PathVariable UUID id, @RequestBody CalendarChange body) {
        units.get(id);
        access.require(Capability.MANAGE_ORGANISATION, id);
        return previews.of(id, new CalendarDraft(settings(body.settings()), days(body.daysOff())));
    }

    private static CalendarDraft.@Nullable Settings settings(@Nullable CalendarSettings settings) {
        if (settings == null) {
            return null;
        }
        Set<DayOfWeek> weekend = settings.weekend() == null ? null : EnumSet.noneOf(DayOfWeek.class);
        if (weekend != null && settings.weekend() != null) {
            weekend.addAll(settings.weekend());
        }
        return new CalendarDraft.Settings(blankToNull(settings.zone()), blankToNull(settings.country()), weekend);
    }

    private static CalendarDraft.@Nullable DaysOff days(@Nullable OwnDays days) {
        if (days == null) {
            return null;
        }
        Violations wrong = new Violations();
        wrong.addIf(days.year() == null, "/daysOff/year", "required", "Say which year.");
        List<@Nullable OwnDay> items = days.items() == null ? List.of() : days.items();
        wrong.addIf(items.size() > MOST, "/daysOff/items", "too-many", "At most " + MOST + " days.");
        wrong.throwIfAny();
        int year = days.year() == null ? 0 : days.year();
        Map<LocalDate, String> names = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            OwnDay day = items.get(i);
            if (day == null || day.date() == null || day.date().getYear() != year) {
                wrong.add("/daysOff/items/" + i + "/date", "year.other", "This day lies in another year.");
            } else {
                names.put(day.date(), day.name() == null ? "" : day.name());
            }
        }
        wrong.throwIfAny();
        return new CalendarDraft.DaysOff(year, names);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
