package org.perennial.controls;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** A control in one business unit, with everybody who ever held a duty for it there. */
@Entity
class ControlUnit {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "control_id")
    private Control control;

    private UUID unitId;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private int intervalDays;
    private @Nullable LocalDate nextDue;

    @OneToMany(mappedBy = "controlUnit", cascade = CascadeType.ALL)
    private List<ControlDuty> duties = new ArrayList<>();

    @Version
    private @Nullable Long version;

    protected ControlUnit() {}

    ControlUnit(Control control, UUID unitId, ControlUnitDraft draft, LocalDate today, Instant now) {
        this.id = Ids.next();
        this.control = control;
        this.unitId = unitId;
        take(draft, today, now);
    }

    void change(ControlUnitDraft draft, long expectedVersion, LocalDate today, Instant now) {
        if (!Long.valueOf(expectedVersion).equals(version)) {
            throw Problem.stale();
        }
        take(draft, today, now);
    }

    private void take(ControlUnitDraft draft, LocalDate today, Instant now) {
        tier = draft.tier();
        intervalDays = draft.tier().cycleDays();
        nextDue = draft.nextDue() == null ? today.plusDays(intervalDays) : draft.nextDue();
        Map<Duty, UUID> wanted = draft.duties();
        for (Duty duty : Duty.values()) {
            hand(duty, wanted.get(duty), now);
        }
    }

    /** Another owner, and another deputy where one is named; the owner is never their own deputy. */
    void reassign(UUID ownerId, @Nullable UUID deputyId, Instant now) {
        hand(Duty.OWNER, ownerId, now);
        if (deputyId != null || ownerId.equals(state().holders().get(Duty.DEPUTY))) {
            hand(Duty.DEPUTY, deputyId, now);
        }
    }

    /** Ends the present holder's time and begins the next one's, at the same instant; nothing when it is the same person. */
    private void hand(Duty duty, @Nullable UUID personId, Instant now) {
        Optional<ControlDuty> present = duties.stream().filter(held -> held.current(duty)).findFirst();
        if (present.map(ControlDuty::personId).equals(Optional.ofNullable(personId))) {
            return;
        }
        present.ifPresent(held -> held.end(now));
        if (personId != null) {
            duties.add(new ControlDuty(this, duty, personId, now));
        }
    }

    ControlUnitState state() {
        Map<Duty, UUID> holders = new EnumMap<>(Duty.class);
        for (Duty duty : Duty.values()) {
            duties.stream().filter(held -> held.current(duty)).findFirst().ifPresent(held -> holders.put(duty, held.personId()));
        }
        return new ControlUnitState(control.id(), tier, nextDue, holders);
    }

    UUID id() {
        return id;
    }

    Control control() {
        return control;
    }

    UUID unitId() {
        return unitId;
    }
}
