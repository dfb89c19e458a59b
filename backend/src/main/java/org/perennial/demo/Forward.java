package org.perennial.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.process.Timers;
import org.perennial.shared.BusinessClock;
import org.perennial.shared.SystemTime;

/** Moves the business clock forward from one due instant to the next and runs what is due at each. */
@DemoBean
class Forward {

    private final BusinessClock clock;
    private final Timers timers;

    Forward(BusinessClock clock, Timers timers) {
        this.clock = clock;
        this.timers = timers;
    }

    /** Something that ran because its time had come. */
    record Due(Instant at, UUID caseId, String element) {}

    /** Sets the clock to {@code start}, whatever it showed. */
    void startAt(Instant start) {
        clock.setOffset(Duration.between(SystemTime.now(), start));
    }

    /** Goes to {@code target}; the engine must not take jobs by itself meanwhile. */
    List<Due> to(Instant target) {
        List<Due> ran = new ArrayList<>(runDue());
        Optional<Instant> next = timers.nextDue();
        while (next.isPresent() && !next.get().isAfter(target)) {
            if (next.get().isAfter(clock.instant())) {
                startAt(next.get());
            }
            ran.addAll(runDue());
            Optional<Instant> after = timers.nextDue();
            if (after.equals(next)) {
                break;
            }
            next = after;
        }
        if (target.isAfter(clock.instant())) {
            startAt(target);
        }
        return ran;
    }

    List<Due> runDue() {
        Instant at = clock.instant();
        return timers.runDue().stream()
                .map(job -> new Due(at, job.caseId(), job.element()))
                .toList();
    }
}
