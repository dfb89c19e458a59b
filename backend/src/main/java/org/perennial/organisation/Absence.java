package org.perennial.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody is away. No reason is kept: it is nobody's business.
 *
 * @param from first day away, in the zone of the person's unit
 * @param to last day away
 * @param startsAt when the first day begins there
 * @param endsAt when the day after the last begins there: the first instant of being back
 * @param substituteId who stands in; null leaves it to the head of the unit
 * @param enteredBy who said so last; null when the product itself entered it
 * @param version for optimistic locking; give it back on change
 */
public record Absence(
        UUID id,
        UUID personId,
        LocalDate from,
        LocalDate to,
        Instant startsAt,
        Instant endsAt,
        @Nullable UUID substituteId,
        State state,
        @Nullable UUID enteredBy,
        Instant enteredAt,
        long version) {

    /** How far it has come; an absence that was ended on its first day is withdrawn. */
    public enum State {
        PLANNED,
        RUNNING,
        OVER,
        WITHDRAWN
    }

    /** Whether the person is away then by this absence. */
    public boolean covers(Instant at) {
        return state != State.WITHDRAWN && !at.isBefore(startsAt) && at.isBefore(endsAt);
    }
}
