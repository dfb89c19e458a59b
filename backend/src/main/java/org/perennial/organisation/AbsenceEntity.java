package org.perennial.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.Absence.State;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** A time in which somebody is away. Days are what people say; instants follow from the zone of the person's unit. */
@Entity
@Table(name = "absence")
class AbsenceEntity {

    @Id
    private UUID id = Ids.next();

    private UUID personId;
    private LocalDate fromDay;
    private LocalDate toDay;
    private Instant startsAt;
    private Instant endsAt;
    private @Nullable UUID substituteId;

    @Enumerated(EnumType.STRING)
    private State state = State.PLANNED;

    private @Nullable UUID enteredBy;
    private Instant enteredAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected AbsenceEntity() {}

    @SuppressWarnings("NullAway.Init")
    AbsenceEntity(UUID personId, LocalDate from, LocalDate to, @Nullable UUID substituteId, ZoneId zone, @Nullable UUID by, Instant now) {
        this.personId = personId;
        this.enteredAt = now;
        plan(from, to, substituteId, zone, by, now);
    }

    /** Other days or another substitute, said by this person; the state follows from the days. */
    final void plan(
            LocalDate from, LocalDate to, @Nullable UUID substitute, ZoneId zone, @Nullable UUID by, Instant now) {
        requireOpen();
        enteredBy = by;
        fromDay = from;
        toDay = to;
        substituteId = substitute;
        place(zone);
        state = now.isBefore(startsAt) ? State.PLANNED : State.RUNNING;
    }

    /** The same days in another zone. */
    final void place(ZoneId zone) {
        startsAt = fromDay.atStartOfDay(zone).toInstant();
        endsAt = toDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The person is back today, or does not go at all. */
    void end(LocalDate today, ZoneId zone) {
        requireOpen();
        if (today.isAfter(fromDay)) {
            toDay = today.minusDays(1);
            place(zone);
            state = State.OVER;
        } else {
            state = State.WITHDRAWN;
        }
    }

    /** Whether the clock has moved it on: it has begun, or is over. */
    boolean turn(Instant now) {
        State before = state;
        if (open() && !now.isBefore(endsAt)) {
            state = State.OVER;
        } else if (state == State.PLANNED && !now.isBefore(startsAt)) {
            state = State.RUNNING;
        }
        return state != before;
    }

    private void requireOpen() {
        if (!open()) {
            throw Problem.conflict("absence.over", "This absence is over.");
        }
    }

    boolean open() {
        return state == State.PLANNED || state == State.RUNNING;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    long version() {
        return version == null ? 0 : version;
    }

    Absence view() {
        return new Absence(
                id, personId, fromDay, toDay, startsAt, endsAt, substituteId, state, enteredBy, enteredAt, version());
    }
}
