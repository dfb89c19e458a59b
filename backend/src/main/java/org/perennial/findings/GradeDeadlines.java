package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.perennial.cases.CaseFile;
import org.perennial.inbox.ItemClocks;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.springframework.stereotype.Component;

/**
 * What a new grade does to the deadlines of open tasks: the due table gives them another time, counted from when the step was reached.
 * Time granted and holds stay added, and nobody becomes late by the change itself: there is always the next day left.
 */
@Component
class GradeDeadlines {

    private final CaseTypes types;
    private final ItemFiles items;
    private final ItemClocks clocks;
    private final WorkingCalendars calendars;
    private final UnitDays days;

    GradeDeadlines(CaseTypes types, ItemFiles items, ItemClocks clocks, WorkingCalendars calendars, UnitDays days) {
        this.types = types;
        this.items = items;
        this.clocks = clocks;
        this.calendars = calendars;
        this.days = days;
    }

    void move(CaseFile file, Grade before, Grade after) {
        CaseType type = types.version(file.typeVersion());
        items.openOf(file.id()).stream()
                .filter(item -> item.dueAt() != null && !type.externalDue().contains(item.step()))
                .forEach(item -> due(type, file, item, before, after)
                        .filter(due -> !due.equals(item.dueAt()))
                        .ifPresent(due -> clocks.moveDue(item.id(), due)));
    }

    private Optional<Instant> due(CaseType type, CaseFile file, ItemFile item, Grade before, Grade after) {
        Optional<String> old = type.within(item.step(), before.name(), file.tier());
        Optional<String> now = type.within(item.step(), after.name(), file.tier());
        if (old.isEmpty() || now.isEmpty() || old.equals(now)) {
            return Optional.empty();
        }
        LocalDate was = day(item, calendars.dueAt(item.unitId(), item.openedAt(), old.get()));
        LocalDate is = day(item, calendars.dueAt(item.unitId(), item.openedAt(), now.get()));
        LocalDate granted = day(item, item.dueAt());
        LocalDate due = is.plusDays(was.until(granted, java.time.temporal.ChronoUnit.DAYS));
        LocalDate tomorrow = days.today(item.unitId()).plusDays(1);
        // What is late already stays late.
        LocalDate least = granted.isBefore(tomorrow) ? granted : tomorrow;
        return Optional.of(calendars.endOfDay(item.unitId(), due.isBefore(least) ? least : due));
    }

    private LocalDate day(ItemFile item, Instant instant) {
        return days.dayOf(item.unitId(), instant);
    }
}
