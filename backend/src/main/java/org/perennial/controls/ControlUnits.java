package org.perennial.controls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Changes;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each control in each business unit, and who is responsible for it there. Writing: who may is the caller's part. */
@Service
@Transactional
public class ControlUnits {

    private final ControlUnitRepository controlUnits;
    private final ControlRepository controls;
    private final ControlUnitReader reader;
    private final DutyReader duties;
    private final ControlUnitCheck check;
    private final WorkingCalendars calendars;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ControlUnits(
            ControlUnitRepository controlUnits,
            ControlRepository controls,
            ControlUnitReader reader,
            DutyReader duties,
            ControlUnitCheck check,
            WorkingCalendars calendars,
            Clock clock,
            ApplicationEventPublisher events) {
        this.controlUnits = controlUnits;
        this.controls = controls;
        this.reader = reader;
        this.duties = duties;
        this.check = check;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /** Controls in use that the current person may read, by code; within these units only, unless null. */
    @Transactional(readOnly = true)
    public Page<ControlUnitView> find(@Nullable String q, @Nullable Set<UUID> withinUnits, int limit, @Nullable String cursor) {
        return reader.find(q, withinUnits, limit, cursor);
    }

    /** @throws Problem 404 {@code control-unit.not-found}, also for one the current person may not read */
    @Transactional(readOnly = true)
    public ControlUnitView view(UUID id) {
        Set<UUID> readable = reader.readable(null);
        return reader.get(id)
                .filter(found -> readable.contains(found.unit().id()))
                .orElseThrow(() -> Problem.notFound("control-unit"));
    }

    /** A control in a unit, whoever asks; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<ControlUnitView> get(UUID id) {
        return reader.get(id);
    }

    /** Duties that anybody held for this control in this unit at any moment from {@code from} to {@code to}. */
    @Transactional(readOnly = true)
    public List<DutyView> held(UUID controlUnitId, Instant from, Instant to) {
        return duties.within(controlUnitId, from, to);
    }

    /** Whether the person owned, deputised for or operated the control at any moment from {@code from} to {@code to}. */
    @Transactional(readOnly = true)
    public boolean held(UUID controlUnitId, UUID personId, Instant from, Instant to) {
        return held(controlUnitId, from, to).stream().anyMatch(duty -> duty.person().id().equals(personId));
    }

    /**
     * Puts a control into a unit and answers the new id.
     *
     * @throws Problem 404 for an unknown control; 400 {@code validation.failed} for a unit that has it already, an unknown unit,
     *     or people who do not work here
     */
    public UUID add(UUID controlId, ControlUnitDraft draft) {
        Control control = controls.findById(controlId).orElseThrow(() -> Problem.notFound("control"));
        UUID unitId = check.unit(controlId, draft);
        check.values(draft);
        ControlUnit added = controlUnits.saveAndFlush(new ControlUnit(control, unitId, draft, today(unitId), clock.instant()));
        said("control-unit.created", added, null);
        return added.id();
    }

    /**
     * Changes tier, responsible people and next due day; who held a duty before stays in the history.
     *
     * @throws Problem 404, 412 {@code version.stale}, 400 {@code validation.failed}
     */
    public void update(UUID id, long version, ControlUnitDraft draft) {
        ControlUnit found = controlUnits.findToChangeById(id).orElseThrow(() -> Problem.notFound("control-unit"));
        check.values(draft);
        ControlUnitState before = found.state();
        found.change(draft, version, today(found.unitId()), clock.instant());
        controlUnits.saveAndFlush(found);
        said("control-unit.updated", found, before);
    }

    /**
     * Names another owner, and another deputy unless that is null; who was responsible before stays in the history by date.
     *
     * @throws Problem 404 {@code control-unit.not-found}
     */
    public void reassign(UUID id, UUID ownerId, @Nullable UUID deputyId) {
        ControlUnit found = controlUnits.findToChangeById(id).orElseThrow(() -> Problem.notFound("control-unit"));
        ControlUnitState before = found.state();
        found.reassign(ownerId, deputyId, clock.instant());
        controlUnits.saveAndFlush(found);
        said("control-unit.reassigned", found, before);
    }

    private LocalDate today(UUID unitId) {
        return LocalDate.ofInstant(clock.instant(), calendars.zone(unitId));
    }

    private void said(String action, ControlUnit subject, @Nullable ControlUnitState before) {
        Changes changes = subject.state().since(before);
        if (!changes.none()) {
            events.publishEvent(AuditableEvent.of(
                    action, "control-unit", subject.id(), subject.control().label(), subject.unitId(), changes.payload()));
            events.publishEvent(new LiveHint("controls", subject.control().id()));
        }
    }
}
