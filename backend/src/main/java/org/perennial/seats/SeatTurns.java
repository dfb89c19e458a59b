package org.perennial.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.perennial.shared.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells auditors that their seat begins, and writes down that one is over and clears up after it. What the auditor reads does not wait
 * for it: each request asks the clock.
 */
@Component
class SeatTurns implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(SeatTurns.class);

    private final SeatRepository records;
    private final SeatPeople guests;
    private final SeatNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeatTurns(SeatRepository records, SeatPeople guests, SeatNews news, TransactionTemplate transaction, Clock clock) {
        this.records = records;
        this.guests = guests;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(records.nextBegin(), records.nextEnd()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    @Override
    public int runDue() {
        Instant now = clock.instant();
        return each(records.beginning(now), this::begin) + each(records.ending(now), this::expire);
    }

    private int each(List<UUID> ids, Predicate<Seat> turn) {
        return (int) ids.stream().filter(id -> turned(id, turn)).count();
    }

    /** One that fails does not hold up the others. */
    private boolean turned(UUID id, Predicate<Seat> turn) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> records.take(id).filter(turn).isPresent()));
        } catch (RuntimeException failed) {
            LOG.error("The turn of seat {} failed", id, failed);
            return false;
        }
    }

    private boolean begin(Seat seat) {
        if (!seat.begin(clock.instant())) {
            return false;
        }
        boolean invited = guests.invite(seat);
        seat.told(invited);
        news.record("seat.began", seat, Map.of("invited", invited));
        return true;
    }

    private boolean expire(Seat seat) {
        if (!seat.expire(clock.instant())) {
            return false;
        }
        records.flush();
        guests.settle(seat.personId());
        news.record("seat.expired", seat, Map.of("until", seat.untilOn().toString()));
        return true;
    }
}
