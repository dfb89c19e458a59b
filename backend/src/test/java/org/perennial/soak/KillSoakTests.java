package org.perennial.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application with its embedded database again and again while people work, and while it starts. How to run it, and
 * what the last run gave, stands in {@code backend/docs/benchmarks.md}.
 */
@Tag("soak")
class KillSoakTests {

    private static final int KILLS = Integer.getInteger("perennial.soak.kills", 20);
    private static final int KILLED_STARTS = Integer.getInteger("perennial.soak.killed-starts", 20);
    private static final int WORKERS = 4;

    @TempDir
    Path directory;

    private final long seed = Long.getLong("perennial.soak.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Ledger ledger = new Ledger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();

    @Test
    void keepsEverythingItAcknowledged() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
        List<String> losses = new ArrayList<>();
        try (ServerProcess server = new ServerProcess(directory).start()) {
            SoakOrganisation organisation = new SoakOrganisation(server.address(), server.setUpToken());
            List<Worker> workers = workers(organisation);
            for (int kill = 1; kill <= KILLS; kill++) {
                workUntilKilled(server, workers, threads);
                losses.addAll(losses(server, "kill " + kill));
                server.start();
            }
            server.stop();
            losses.addAll(losses(server, "the end"));
        } finally {
            threads.shutdownNow();
        }
        System.out.printf("SOAK kills=%d acknowledged=%d claims=%d drafts=%d lost=%d refused=%d seed=%d%n",
                KILLS, acknowledged.get(), ledger.claims().size(), ledger.drafts().size(), losses.size(), refusals.size(), seed);
        assertThat(losses).isEmpty();
        assertThat(refusals.stream().limit(5)).as("answers other than success while the server was up").isEmpty();
        assertThat(acknowledged.get()).isGreaterThan(KILLS * 10);
    }

    /** The first start makes the schema; wherever it is killed, the next start completes by itself. */
    @Test
    void startsByItselfAfterBeingKilledWhileStarting() {
        try (ServerProcess server = new ServerProcess(directory)) {
            Instant begin = Instant.now();
            server.start();
            long whole = Duration.between(begin, Instant.now()).toMillis();
            server.kill();
            for (int kill = 1; kill <= KILLED_STARTS; kill++) {
                server.restartOn("first-" + kill);
                server.launch();
                pause(random.nextLong(whole));
                server.kill();
                server.start();
                assertThat(server.setUpToken()).isNotBlank();
                server.kill();
            }
            System.out.printf("SOAK killed starts=%d stuck=0 seed=%d%n", KILLED_STARTS, seed);
        }
    }

    private List<Worker> workers(SoakOrganisation organisation) {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker(organisation, ledger, new Random(random.nextLong()), acknowledged, refusals));
        }
        return workers;
    }

    /** Nothing tells the moment of the kill beforehand: two to ten seconds into the work. */
    private void workUntilKilled(ServerProcess server, List<Worker> workers, ExecutorService threads) throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        for (Worker worker : workers) {
            running.add(threads.submit(() -> worker.workUntil(killed)));
        }
        pause(2_000 + random.nextLong(8_000));
        killed.set(true);
        server.kill();
        for (Future<?> one : running) {
            one.get(2, TimeUnit.MINUTES);
        }
    }

    private List<String> losses(ServerProcess server, String when) throws Exception {
        try (KilledData data = new KilledData(server.data(), directory.resolve("copy"))) {
            assertThat(data.cases()).isPositive();
            return data.losses(ledger).stream().map(loss -> when + ": " + loss).toList();
        }
    }

    private static void pause(long millis) {
        try {
            new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
