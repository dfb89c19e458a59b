package org.perennial.audittrail;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals every second on every node, on a thread of its own: no other work that takes long may hold it up. */
@Component
class SealingLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);

    private final Sealer sealer;
    private final CheckpointPost post;
    private final TrailSettings settings;
    private volatile ScheduledExecutorService ticker;
    private volatile boolean running;

    SealingLoop(Sealer sealer, CheckpointPost post, TrailSettings settings) {
        this.sealer = sealer;
        this.post = post;
        this.settings = settings;
    }

    private void tick() {
        try {
            sealer.sealAll();
            post.send();
        } catch (RuntimeException failed) {
            if (running) {
                LOG.error("Sealing the audit trail failed; it is tried again", failed);
            }
        }
    }

    @Override
    public void start() {
        long every = settings.sealEvery().toMillis();
        ticker = Executors.newSingleThreadScheduledExecutor();
        ticker.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
        running = true;
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
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the sample organisation is made, before the web server. */
    @Override
    public int getPhase() {
        return 200;
    }
}
