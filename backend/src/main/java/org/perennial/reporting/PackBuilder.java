package org.perennial.reporting;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.perennial.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Builds packs in the background, one at a time on each node, on a thread of its own. */
@Component
class PackBuilder implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PackBuilder.class);

    private final PackLease lease;
    private final PackWriter writer;
    private volatile ScheduledExecutorService ticker;
    private volatile boolean running;

    PackBuilder(PackLease lease, PackWriter writer) {
        this.lease = lease;
        this.writer = writer;
    }

    private void tick() {
        try {
            Optional<PackLease.Build> next = lease.take();
            while (running && next.isPresent()) {
                build(next.get());
                next = lease.take();
            }
        } catch (RuntimeException | Error failed) {
            // Whatever comes out of here ends the ticks for good.
            if (running) {
                LOG.warn("No audit pack this second", failed);
            }
        }
    }

    private void build(PackLease.Build build) {
        try {
            writer.write(build);
        } catch (PackLease.Lost lost) {
            LOG.info("Another node goes on with audit pack {}", build.pack().id());
        } catch (IOException | RuntimeException | Error failed) {
            if (!running) {
                // The next node begins anew once the lease is over; a node that goes down is no reason to give up.
                return;
            }
            LOG.error("Audit pack {} could not be built", build.pack().id(), failed);
            String why = failed instanceof Problem problem ? String.valueOf(problem.getMessage()) : "An error stopped it; the log of the server names it.";
            lease.failed(build, why);
        }
    }

    @Override
    public void start() {
        running = true;
        ticker = Executors.newSingleThreadScheduledExecutor();
        ticker.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        ticker.shutdown();
        try {
            if (!ticker.awaitTermination(5, TimeUnit.SECONDS)) {
                ticker.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            ticker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the sample organisation is made. */
    @Override
    public int getPhase() {
        return 200;
    }
}
