package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiTest;
import org.perennial.testing.CorrectiveActions;
import org.perennial.testing.TestOrganisation;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** How fast missed deadlines are worked off, and what a sweep costs that finds nothing; numbers in docs/benchmarks.md. */
@ApiTest
@Tag("bench")
class SweepBenchTests {

    private static final int MISSED = Integer.getInteger("perennial.bench.missed", 20_000);
    private static final int OPEN = Integer.getInteger("perennial.bench.open", 100_000);
    private static final int COUNTED = 400;
    private static final int SWEEPS_A_MINUTE = 12;
    private static final int IDLE_SWEEPS = 1_000;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CorrectiveActions actions;

    @Autowired
    private SignalSweep sweep;

    @Autowired
    private JdbcTemplate jdbc;

    private UUID item;

    @BeforeEach
    void opensACase() {
        TestOrganisation organisation = organisations.fresh();
        organisation.appointLeaders();
        UUID caseId = actions.registered(organisation);
        item = UUID.fromString(actions.item(organisation, caseId, "contain").get("id").asString());
        sweep.runDue();
    }

    /** All reached the first level at one moment: each is due since yesterday and had its reminders before. */
    @Test
    void worksOffTwentyThousandMissedDeadlines() throws Exception {
        new ManyItems(jdbc).copy(item, MISSED, Instant.now().minus(Duration.ofDays(60)), Duration.ofMillis(1), Duration.ofDays(10));
        jdbc.execute("analyze");

        OffsetDateTime begin = OffsetDateTime.now();
        long start = System.nanoTime();
        int given = together(2, sweep::runDue);
        double seconds = (System.nanoTime() - start) / 1e9;

        Long rows = jdbc.queryForObject("select count(*) from item_signal where outcome = 'FIRED' and fired_at >= ?", Long.class, begin);
        Long doubled = jdbc.queryForObject(
                "select count(*) from (select item_id, signal from item_signal group by item_id, signal having count(*) > 1) twice", Long.class);
        Long notices = jdbc.queryForObject("select count(*) from notification where kind = 'item.escalated' and made_at >= ?", Long.class, begin);
        System.out.printf(
                "BENCH %d missed items, four levels each, two sweeps: %d levels in %.1f s, %.0f items/s, %.0f levels/s, %d notices%n",
                MISSED, given, seconds, MISSED / seconds, given / seconds, notices);
        assertThat(given).isEqualTo(4 * MISSED);
        assertThat(rows).isEqualTo(4L * MISSED);
        assertThat(doubled).isZero();
    }

    @Test
    void countsStatementsOfALevel() {
        new ManyItems(jdbc).copy(item, COUNTED, Instant.now().minus(Duration.ofDays(60)), Duration.ofMillis(1), Duration.ofDays(10));
        try (WireCount wire = new WireCount()) {
            int given = sweep.runDue();

            System.out.printf(
                    "BENCH %d missed items, %d levels: %.1f statements and %.1f round trips to the database for each level%n",
                    COUNTED, given, (double) wire.statements() / given, (double) wire.roundTrips() / given);
            assertThat(given).isEqualTo(4 * COUNTED);
            assertThat(wire.statements()).isPositive();
        }
    }

    @Test
    void costsLittleWhileNothingIsDue() {
        new ManyItems(jdbc).copy(item, OPEN, Instant.now().plus(Duration.ofDays(30)), Duration.ofSeconds(10), Duration.ofDays(1));
        jdbc.execute("analyze");
        List<String> plan = jdbc.queryForList(
                "explain select id from work_item where next_signal_at <= now() and state = 'OPEN' order by next_signal_at limit 20"
                        + " for update skip locked",
                String.class);
        Long jobs = jdbc.queryForObject("select count(*) from act_ru_job", Long.class);
        for (int warm = 0; warm < 100; warm++) {
            sweep.runDue();
        }
        long start = System.nanoTime();
        for (int run = 0; run < IDLE_SWEEPS; run++) {
            assertThat(sweep.runDue()).isZero();
        }
        double millis = (System.nanoTime() - start) / 1e6 / IDLE_SWEEPS;
        System.out.printf(
                "BENCH %d open items, nothing due: one statement and %.2f ms a sweep; %d statements and %.1f ms a minute and node;"
                        + " %d timer jobs; plan %s%n",
                OPEN, millis, SWEEPS_A_MINUTE, millis * SWEEPS_A_MINUTE, jobs, plan);
        assertThat(plan).anyMatch(line -> line.contains("ix_work_item_signal"));
        assertThat(jobs).isLessThan(100);
    }

    private static int together(int threads, Callable<Integer> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            int sum = 0;
            for (Future<Integer> each : pool.invokeAll(Collections.nCopies(threads, work))) {
                sum += each.get();
            }
            return sum;
        } finally {
            pool.shutdown();
        }
    }
}
