package org.perennial.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** A pause of a case: asked for by one person, consented to by a second, over at the end of a day or earlier. */
@Entity
@Table(name = "case_hold")
class Hold {

    /** OVER is a running hold whose last day has passed; it is told from the clock and never stored. */
    enum State {
        ASKED,
        RUNNING,
        DECLINED,
        WITHDRAWN,
        ENDED,
        OVER
    }

    @Id
    private UUID id;

    private UUID caseId;
    private UUID unitId;
    private UUID askedBy;
    private Instant askedAt;
    private LocalDate untilOn;
    private Instant endsAt;
    private String reason;
    private String askedOf;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;

    @Version
    private @Nullable Long version;

    protected Hold() {}

    static Hold asked(CaseFile file, UUID by, LocalDate until, Instant endsAt, String reason, String askedOf, Instant at) {
        Hold hold = new Hold();
        hold.id = Ids.next();
        hold.caseId = file.id();
        hold.unitId = file.unitId();
        hold.askedBy = by;
        hold.askedAt = at;
        hold.untilOn = until;
        hold.endsAt = endsAt;
        hold.reason = reason;
        hold.askedOf = askedOf;
        hold.state = State.ASKED;
        return hold;
    }

    void consent(UUID by, Instant at) {
        requireAsked();
        if (!endsAt.isAfter(at)) {
            throw Problem.conflict("hold.too-late", "The last day of this hold has passed. Ask again with a later one.");
        }
        decide(State.RUNNING, by, null, at);
    }

    void decline(UUID by, String why, Instant at) {
        requireAsked();
        decide(State.DECLINED, by, why, at);
    }

    void withdraw(UUID by, Instant at) {
        requireAsked();
        state = State.WITHDRAWN;
        endedBy = by;
        endedAt = at;
    }

    /** Ends a running hold before its last day is over. */
    void end(UUID by, Instant at) {
        if (!running(at)) {
            throw Problem.conflict("hold.not-running", "This hold is over already.");
        }
        state = State.ENDED;
        endedBy = by;
        endedAt = at;
    }

    /** The case is over, and with it the hold or the question of one. */
    void close(Instant at) {
        if (state == State.ASKED) {
            state = State.WITHDRAWN;
            endedAt = at;
        } else if (running(at)) {
            state = State.ENDED;
            endedAt = at;
        }
    }

    private void requireAsked() {
        if (state != State.ASKED) {
            throw Problem.conflict("hold.decided", "This hold has been decided or withdrawn already.");
        }
    }

    private void decide(State decision, UUID by, @Nullable String why, Instant at) {
        state = decision;
        decidedBy = by;
        decidedAt = at;
        decisionReason = why;
    }

    boolean running(Instant now) {
        return state == State.RUNNING && endsAt.isAfter(now);
    }

    State state(Instant now) {
        return state == State.RUNNING && !running(now) ? State.OVER : state;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    UUID unitId() {
        return unitId;
    }

    UUID askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    LocalDate untilOn() {
        return untilOn;
    }

    Instant endsAt() {
        return endsAt;
    }

    String reason() {
        return reason;
    }

    @Nullable UUID decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String decisionReason() {
        return decisionReason;
    }

    @Nullable UUID endedBy() {
        return endedBy;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
