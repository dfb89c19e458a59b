package org.perennial.controls;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;

/** One person's time in a duty; ended, never changed. */
@Entity
class ControlDuty {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "control_unit_id")
    private ControlUnit controlUnit;

    @Enumerated(EnumType.STRING)
    private Duty duty;

    private UUID personId;
    private Instant fromAt;
    private @Nullable Instant toAt;

    protected ControlDuty() {}

    ControlDuty(ControlUnit controlUnit, Duty duty, UUID personId, Instant fromAt) {
        this.id = Ids.next();
        this.controlUnit = controlUnit;
        this.duty = duty;
        this.personId = personId;
        this.fromAt = fromAt;
    }

    boolean current(Duty asked) {
        return duty == asked && toAt == null;
    }

    UUID personId() {
        return personId;
    }

    void end(Instant at) {
        toAt = at;
    }
}
