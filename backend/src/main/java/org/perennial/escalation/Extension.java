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
import org.perennial.inbox.ItemFile;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** More time for an item: asked for and decided, or given unasked. */
@Entity
@Table(name = "extension")
class Extension {

    /** Granted extensions an item can have, however they came about (domain.md 1, "Clock"). */
    static final int MOST = 2;

    /** LAPSED: the task ended before anybody decided. */
    enum State {
        OPEN,
        GRANTED,
        REFUSED,
        LAPSED
    }

    @Id
    private UUID id;

    private UUID itemId;
    private UUID caseId;
    private UUID unitId;
    private @Nullable UUID askedBy;
    private Instant askedAt;
    private @Nullable LocalDate askedUntil;
    private String reason;
    private @Nullable String askedOf;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private @Nullable Instant dueBefore;
    private @Nullable Instant dueAfter;

    @Version
    private @Nullable Long version;

    protected Extension() {}

    static Extension asked(ItemFile item, UUID by, LocalDate until, String reason, String askedOf, Instant at) {
        Extension extension = of(item, reason, at);
        extension.askedBy = by;
        extension.askedUntil = until;
        extension.askedOf = askedOf;
        extension.state = State.OPEN;
        return extension;
    }

    static Extension given(ItemFile item, UUID by, Instant due, String reason, Instant at) {
        Extension extension = of(item, reason, at);
        extension.state = State.OPEN;
        extension.grant(by, item.dueAt(), due, null, at);
        return extension;
    }

    private static Extension of(ItemFile item, String reason, Instant at) {
        Extension extension = new Extension();
        extension.id = Ids.next();
        extension.itemId = item.id();
        extension.caseId = item.caseId();
        extension.unitId = item.unitId();
        extension.askedAt = at;
        extension.reason = reason;
        return extension;
    }

    void grant(UUID by, @Nullable Instant before, Instant after, @Nullable String why, Instant at) {
        decide(State.GRANTED, by, why, at);
        dueBefore = before;
        dueAfter = after;
    }

    void refuse(UUID by, String why, Instant at) {
        decide(State.REFUSED, by, why, at);
    }

    void lapse() {
        if (state == State.OPEN) {
            state = State.LAPSED;
        }
    }

    private void decide(State decision, UUID by, @Nullable String why, Instant at) {
        if (state != State.OPEN) {
            throw Problem.conflict("extension.decided", "This request has been decided already, or the task is over.");
        }
        state = decision;
        decidedBy = by;
        decidedAt = at;
        decisionReason = why;
    }

    UUID id() {
        return id;
    }

    UUID itemId() {
        return itemId;
    }

    UUID caseId() {
        return caseId;
    }

    UUID unitId() {
        return unitId;
    }

    @Nullable UUID askedBy() {
        return askedBy;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable LocalDate askedUntil() {
        return askedUntil;
    }

    String reason() {
        return reason;
    }

    State state() {
        return state;
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

    @Nullable Instant dueBefore() {
        return dueBefore;
    }

    @Nullable Instant dueAfter() {
        return dueAfter;
    }
}
