package org.perennial.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down that a seat is over and clears up after it. The auditor reads nothing from that instant on, whether this has run or not:
 * each request asks the clock.
 */
@Component
class SeatExpiry implements DueWork {

    private final SeatRepository records;
    private final SeatPeople guests;
    private final SeatNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SeatExpiry(SeatRepository records, SeatPeople guests, SeatNews news, TransactionTemplate transaction, Clock clock) {
        this.records = records;
        this.guests = guests;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return records.nextEnd();
    }

    @Override
    public int runDue() {
        return (int) records.due(clock.instant()).stream().filter(this::expire).count();
    }

    private boolean expire(UUID id) {
        return Boolean.TRUE.equals(transaction.execute(status -> records.take(id)
                .filter(seat -> seat.expire(clock.instant()))
                .map(seat -> {
                    records.flush();
                    guests.settle(seat.personId());
                    news.record("seat.expired", seat, Map.of("until", seat.untilOn().toString()));
                    return Boolean.TRUE;
                })
                .orElse(Boolean.FALSE)));
    }
}
