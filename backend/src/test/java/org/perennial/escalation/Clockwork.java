package org.perennial.escalation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.BusinessClock;
import org.perennial.shared.SystemTime;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves the clock from signal to signal, as the time machine does, and reads what was said. */
final class Clockwork {

    private final BusinessClock clock;
    private final SignalSweep sweep;
    private final JdbcClient jdbc;

    Clockwork(AutowireCapableBeanFactory beans) {
        clock = beans.getBean(BusinessClock.class);
        sweep = beans.getBean(SignalSweep.class);
        jdbc = beans.getBean(JdbcClient.class);
    }

    record Said(Signal signal, String outcome, Instant planned, Instant fired, List<String> receivers) {}

    Instant now() {
        return clock.instant();
    }

    /** Goes to {@code target} and lets every signal until then be given at its instant. */
    void forward(Instant target) {
        Optional<Instant> next = sweep.nextDue();
        while (next.isPresent() && !next.get().isAfter(target)) {
            set(next.get());
            sweep.runDue();
            next = sweep.nextDue();
        }
        set(target);
    }

    private void set(Instant instant) {
        if (instant.isAfter(clock.instant())) {
            clock.setOffset(Duration.between(SystemTime.now(), instant));
        }
    }

    /** What the clock of an item said in all its cycles, in order. */
    List<Said> said(UUID item) {
        return jdbc.sql("select signal, outcome, planned_at, fired_at, receivers from item_signal where item_id = ? order by cycle, stage")
                .param(item)
                .query((row, number) -> new Said(
                        Signal.valueOf(row.getString(1)),
                        row.getString(2),
                        Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant).orElse(Instant.EPOCH),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5).isEmpty() ? List.of() : List.of(row.getString(5).split(","))))
                .list();
    }
}
