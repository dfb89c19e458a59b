package org.perennial.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.perennial.process.Timers;
import org.perennial.shared.BusinessClock;
import org.perennial.shared.DueWork;
import org.perennial.shared.SystemTime;

/** Moves the business clock forward from one due instant to the next and runs what is due at each. */
@DemoBean
class Forward {

    /** Work that begets work at one instant ends after a few rounds; a circle must not hold the clock for ever. */
    private static final int ROUNDS = 100;

    private final BusinessClock clock;
    private final Timers timers;
    private final List<DueWork> works;

    Forward(BusinessClock clock, Timers timers, List<DueWork> works) {
        this.clock = clock;
        this.timers = timers;
        this.works = works;
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
        Optional<Instant> next = nextAfter(Instant.MIN);
        while (next.isPresent() && !next.get().isAfter(target)) {
            if (next.get().isAfter(clock.instant())) {
                startAt(next.get());
            }
            ran.addAll(runDue());
            next = nextAfter(next.get());
        }
        if (target.isAfter(clock.instant())) {
            startAt(target);
        }
        return ran;
    }

    List<Due> runDue() {
        Instant at = clock.instant();
        List<Due> ran = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Timers.Ran> jobs = timers.runDue();
            jobs.forEach(job -> ran.add(new Due(at, job.caseId(), job.element())));
            int done = works.stream().mapToInt(DueWork::runDue).sum();
            if (jobs.isEmpty() && done == 0) {
                break;
            }
        }
        return ran;
    }

    /** Strictly later, so that something that cannot be done now does not keep the clock from moving on. */
    private Optional<Instant> nextAfter(Instant stood) {
        return Stream.concat(Stream.of(timers.nextDue()), works.stream().map(DueWork::nextDue))
                .flatMap(Optional::stream)
                .filter(due -> due.isAfter(stood))
                .min(Instant::compareTo);
    }
}
