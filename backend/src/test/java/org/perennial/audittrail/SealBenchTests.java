package org.perennial.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

/** A thousand writers at once, with and without the sealer beside them; numbers in docs/benchmarks.md. */
@ApiTest
@Tag("bench")
class SealBenchTests {

    private static final int WRITERS = Integer.getInteger("perennial.bench.writers", 1_000);
    private static final int EACH = Integer.getInteger("perennial.bench.entries", 20);
    private static final int ROUNDS = Integer.getInteger("perennial.bench.rounds", 3);

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private TrailFixture fixture;

    @Autowired
    private Sealer sealer;

    @Autowired
    private TrailVerification verification;

    @Autowired
    private JdbcClient jdbc;

    private final AtomicLong refused = new AtomicLong();

    private record Round(double rate, double p50, double p99) {}

    @Test
    void losesNothingOfAThousandWritersAndDoesNotHoldThemUp() throws Exception {
        UUID unit = organisations.fresh().unitId();
        long before = entries();
        write(unit, WRITERS / 10, EACH);
        sealer.sealAll();
        long warm = entries();
        for (int round = 1; round <= ROUNDS; round++) {
            say(round, "off", write(unit, WRITERS, EACH));
            long left = unsealed();
            long start = System.nanoTime();
            sealer.sealAll();
            System.out.printf("BENCH sealing the %d entries of that round at once: %.0f entries/s%n", left, left / seconds(start));

            AtomicLong longest = new AtomicLong();
            ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
            ticker.scheduleWithFixedDelay(() -> longest.accumulateAndGet(unsealed(), Math::max), 900, 1000, TimeUnit.MILLISECONDS);
            ticker.scheduleWithFixedDelay(sealer::sealAll, 1, 1, TimeUnit.SECONDS);
            Round on = write(unit, WRITERS, EACH);
            long behind = unsealed();
            start = System.nanoTime();
            ticker.shutdown();
            assertThat(ticker.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
            sealer.sealAll();
            say(round, "on", on);
            System.out.printf("BENCH most unsealed before a sealing %d, at the end %d, sealed %.2f s later%n", longest.get(), behind, seconds(start));
        }
        assertThat(entries() - warm).isEqualTo(2L * ROUNDS * WRITERS * EACH);
        assertThat(unsealed()).isZero();
        assertThat(jdbc.sql("select count(*) = max(sealed_no) + 1 and min(sealed_no) = 0 from audit_entry").query(Boolean.class).single()).isTrue();
        long start = System.nanoTime();
        TrailReport report = verification.run(null, checked -> {});
        System.out.printf("BENCH verified %d entries of the database in %.1f s%n", report.entries(), seconds(start));
        System.out.printf("BENCH %d times a writer waited longer than the pool lets anybody wait, and came again%n", refused.get());
        assertThat(report.findings()).isEmpty();
        assertThat(before).isLessThan(warm);
    }

    private Round write(UUID unit, int writers, int each) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        CountDownLatch go = new CountDownLatch(1);
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> all = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            all.add(pool.submit(() -> {
                go.await();
                for (int entry = 0; entry < each; entry++) {
                    long start = System.nanoTime();
                    written(unit);
                    times.add(System.nanoTime() - start);
                }
                return null;
            }));
        }
        long start = System.nanoTime();
        go.countDown();
        for (Future<?> one : all) {
            one.get();
        }
        double seconds = seconds(start);
        pool.shutdown();
        List<Long> sorted = times.stream().sorted().toList();
        return new Round(sorted.size() / seconds, sorted.get(sorted.size() / 2) / 1e6, sorted.get(sorted.size() * 99 / 100) / 1e6);
    }

    /** Who waits ten seconds for a connection is refused before anything is written, and comes again. */
    private void written(UUID unit) {
        while (true) {
            try {
                fixture.write("thing.benched", "Benched", unit);
                return;
            } catch (CannotCreateTransactionException noConnection) {
                refused.incrementAndGet();
            }
        }
    }

    private static void say(int round, String sealing, Round result) {
        System.out.printf(
                "BENCH round %d, %d writers of %d entries, sealing %s: %.0f entries/s, median %.0f ms, 99th percentile %.0f ms%n",
                round, WRITERS, EACH, sealing, result.rate(), result.p50(), result.p99());
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Only its own: the application may write as well. */
    private long entries() {
        return jdbc.sql("select count(*) from audit_entry where action = 'thing.benched'").query(Long.class).single();
    }

    private long unsealed() {
        return jdbc.sql("select count(*) from audit_entry where sealed_no is null").query(Long.class).single();
    }
}
