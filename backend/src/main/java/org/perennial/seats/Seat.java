package org.perennial.seats;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** A time in which somebody from outside reads some audit packs. Instants are business time. */
@Entity
@Table(name = "audit_seat")
class Seat {

    /** Most days from the first to the last. */
    static final int MAX_DAYS = 180;

    @Id
    private UUID id;

    private UUID personId;
    private UUID unitId;
    private LocalDate fromOn;
    private LocalDate untilOn;
    private Instant validFrom;
    private Instant validUntil;
    private UUID openedBy;
    private Instant openedAt;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;
    private boolean begun;
    private @Nullable Boolean invited;
    private boolean expired;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "audit_seat_pack", joinColumns = @JoinColumn(name = "seat_id"))
    @Column(name = "pack_id")
    private Set<UUID> packIds = new HashSet<>();

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    /** @param period its last moment still counts */
    static Seat open(UUID personId, UUID unitId, Set<UUID> packIds, Period period, UUID by, Instant at) {
        Seat seat = new Seat();
        seat.id = Ids.next();
        seat.personId = personId;
        seat.unitId = unitId;
        seat.packIds = new HashSet<>(packIds);
        seat.fromOn = period.fromOn();
        seat.untilOn = period.untilOn();
        seat.validFrom = period.from();
        seat.validUntil = period.until();
        seat.openedBy = by;
        seat.openedAt = at;
        return seat;
    }

    /**
     * From when until when, as days of the unit and as instants.
     *
     * @param until the first moment after the last day
     */
    record Period(LocalDate fromOn, LocalDate untilOn, Instant from, Instant until) {

        boolean tooLong() {
            return Duration.between(fromOn.atStartOfDay(), untilOn.atStartOfDay()).toDays() > MAX_DAYS;
        }
    }

    /** @throws Problem 409 {@code seat.over} */
    void extend(LocalDate untilNow, Instant until, Instant at) {
        requireOpen(at);
        untilOn = untilNow;
        validUntil = until;
    }

    /** @throws Problem 409 {@code seat.over} */
    void end(UUID by, String why, Instant at) {
        requireOpen(at);
        endedBy = by;
        endedAt = at;
        endReason = why;
    }

    /** The time has come; whether this is the first to say so. */
    boolean begin(Instant at) {
        boolean now = !begun && state(at) == SeatState.OPEN;
        begun = begun || now;
        return now;
    }

    /** Whether a mail told the auditor that it began. */
    void told(boolean byMail) {
        invited = byMail;
    }

    @Nullable Boolean invited() {
        return invited;
    }

    /** The time is over; whether this is the first to say so. */
    boolean expire(Instant at) {
        boolean now = endedAt == null && !expired && !at.isBefore(validUntil);
        expired = expired || now;
        return now;
    }

    SeatState state(Instant at) {
        if (endedAt != null) {
            return SeatState.ENDED;
        }
        if (!at.isBefore(validUntil)) {
            return SeatState.EXPIRED;
        }
        return at.isBefore(validFrom) ? SeatState.PLANNED : SeatState.OPEN;
    }

    boolean over(Instant at) {
        return state(at) == SeatState.ENDED || state(at) == SeatState.EXPIRED;
    }

    private void requireOpen(Instant at) {
        if (over(at)) {
            throw Problem.conflict("seat.over", "This seat is over. Open a new one.");
        }
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    /** The unit whose auditors read of it in the trail. */
    UUID unitId() {
        return unitId;
    }

    Set<UUID> packIds() {
        return Set.copyOf(packIds);
    }

    LocalDate fromOn() {
        return fromOn;
    }

    LocalDate untilOn() {
        return untilOn;
    }

    Instant validFrom() {
        return validFrom;
    }

    Instant validUntil() {
        return validUntil;
    }

    UUID openedBy() {
        return openedBy;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable UUID endedBy() {
        return endedBy;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable String endReason() {
        return endReason;
    }
}
