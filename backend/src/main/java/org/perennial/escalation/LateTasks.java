package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.escalation.LateBoard.LateTask;
import org.perennial.escalation.LateBoard.Why;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.LateItems.Late;
import org.perennial.organisation.WorkingCalendars;
import org.springframework.stereotype.Component;

/** Says of late items how late they are, why they reach the reader, what waits for them and what was done. */
@Component
class LateTasks {

    private final LateHistory history;
    private final Pauses pauses;
    private final Cases cases;
    private final WorkingCalendars calendars;
    private final CurrentPerson current;
    private final Clock clock;

    LateTasks(
            LateHistory history,
            Pauses pauses,
            Cases cases,
            WorkingCalendars calendars,
            CurrentPerson current,
            Clock clock) {
        this.history = history;
        this.pauses = pauses;
        this.cases = cases;
        this.calendars = calendars;
        this.current = current;
        this.clock = clock;
    }

    /**
     * In the order in which they were found.
     *
     * @param open how many open items each of their cases has
     */
    List<LateTask> of(List<Late> found, Map<UUID, Integer> open) {
        Map<UUID, CaseFile> files = cases.byId(found.stream().map(one -> one.file().caseId()).distinct().toList());
        Map<UUID, Instant> silent = found.isEmpty() ? Map.of() : pauses.silentUntil(found.stream().map(Late::file).toList());
        LateHistory.Found happened = history.of(found.stream().map(one -> one.row().id()).toList());
        Instant now = clock.instant();
        return found.stream()
                .map(one -> {
                    UUID id = one.row().id();
                    CaseFile file = files.get(one.file().caseId());
                    return new LateTask(
                            one.row(),
                            daysLate(one, now),
                            open.getOrDefault(one.file().caseId(), 1) - 1,
                            silent.get(id),
                            why(one, file, happened),
                            happened.of(id));
                })
                .toList();
    }

    private Why why(Late one, CaseFile file, LateHistory.Found happened) {
        UUID me = current.id();
        Why reached = happened.reached(one.row().id());
        if (reached != null) {
            return reached;
        }
        if (me.equals(one.file().assigneeId())) {
            return new Why("YOURS", null, null);
        }
        return new Why(me.equals(file.ownerId()) ? "OWNER" : "UNIT", null, null);
    }

    private long daysLate(Late one, Instant now) {
        ZoneId zone = calendars.zone(one.file().unitId());
        Instant due = Objects.requireNonNull(one.file().dueAt());
        return ChronoUnit.DAYS.between(due.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
    }
}
