package org.perennial.controls;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Changes;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The controls of the organisation. Checks what is written, not who writes it: that is the caller's part. */
@Service
@Transactional
public class Controls {

    private final ControlRepository controls;
    private final ControlReader reader;
    private final RequirementReader requirements;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Controls(
            ControlRepository controls,
            ControlReader reader,
            RequirementReader requirements,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.controls = controls;
        this.reader = reader;
        this.requirements = requirements;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** Controls the current person may read, by code; within these units only, unless null. */
    @Transactional(readOnly = true)
    public Page<ControlView> find(@Nullable String q, @Nullable Set<UUID> withinUnits, int limit, @Nullable String cursor) {
        return reader.find(q, withinUnits, limit, cursor);
    }

    /** @throws Problem 404 {@code control.not-found}, also for one the current person may not read */
    @Transactional(readOnly = true)
    public ControlView view(UUID id) {
        return reader.view(id).stream().findFirst().orElseThrow(() -> Problem.notFound("control"));
    }

    /**
     * Adds a control in version 1 of its design and answers its id.
     *
     * @throws Problem 400 {@code validation.failed} for a code in use or an unknown requirement
     */
    public UUID create(ControlDraft draft) {
        check(draft, new UUID(0, 0));
        Control control = controls.saveAndFlush(new Control(draft));
        keepVersion(control, draft);
        said("control.created", control, null);
        return control.id();
    }

    /**
     * Changes a control; another name, description or set of requirements raises its design's version.
     *
     * @param version the record's version the caller read
     * @throws Problem 404, 412 {@code version.stale}, 400 {@code validation.failed}
     */
    public void update(UUID id, long version, ControlDraft draft) {
        Control control = controls.findById(id).orElseThrow(() -> Problem.notFound("control"));
        check(draft, id);
        ControlState before = control.state();
        control.change(draft, version);
        controls.saveAndFlush(control);
        if (control.controlVersion() != before.controlVersion()) {
            keepVersion(control, draft);
        }
        said("control.updated", control, before);
    }

    /** Version of the control's design, from 1. */
    @Transactional(readOnly = true)
    public int designVersion(UUID controlId) {
        return controls.findById(controlId).orElseThrow(() -> Problem.notFound("control")).controlVersion();
    }

    private void check(ControlDraft draft, UUID self) {
        Violations violations = new Violations();
        String code = violations.line("/code", draft.code(), 64);
        violations.line("/name", draft.name(), 300);
        LongText.check(violations, "/description", draft.description());
        violations.addIf(
                controls.existsByCodeIgnoreCaseAndIdNot(code, self),
                "/code",
                "control.code-taken",
                "Another control has the code " + code + ".");
        for (UUID requirementId : draft.requirements()) {
            violations.addIf(
                    requirements.get(requirementId).isEmpty(),
                    "/requirementIds",
                    "requirement.unknown",
                    "There is no requirement " + requirementId + ".");
        }
        violations.throwIfAny();
    }

    private void keepVersion(Control control, ControlDraft draft) {
        jdbc.sql("insert into control_version (control_id, control_version, code, name, description, made_at, made_by)"
                        + " values (:id, :version, :code, :name, :description, :at, cast(:by as uuid))")
                .param("id", control.id())
                .param("version", control.controlVersion())
                .param("code", draft.code().strip())
                .param("name", draft.name().strip())
                .param("description", draft.description())
                .param("at", Rows.sql(clock.instant()))
                .param("by", CurrentActor.get().personId())
                .update();
    }

    private void said(String action, Control control, @Nullable ControlState before) {
        Changes changes = control.state().since(before);
        if (!changes.none()) {
            events.publishEvent(AuditableEvent.of(action, "control", control.id(), control.label(), null, changes.payload()));
            events.publishEvent(new LiveHint("controls", control.id()));
        }
    }
}
