package org.perennial.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * Work that every node looks for again and again, on a thread of its own: no other work that takes long may hold it up. Begins after the
 * sample organisation is made, before the web server.
 */
public abstract class Ticker implements SmartLifecycle {

    private static final int PHASE = 200;
    private static final int LAST_SECONDS = 5;

    private final Duration every;
    private volatile ScheduledExecutorService ticker;
    private volatile boolean running;

    /** @param every pause between two ticks, and before the first */
    protected Ticker(Duration every) {
        this.every = every;
    }

    /** Does what there is to do; ends soon once {@link #isRunning} says no. */
    protected abstract void tick();

    /** A tick ended so; the next one comes all the same. Not called while the node goes down. */
    protected abstract void failed(Throwable reason);

    private void tickAndGoOn() {
        try {
            tick();
        } catch (RuntimeException | Error reason) {
            // Whatever came out of here would end the ticks for good.
            if (running) {
                failed(reason);
            }
        }
    }

    @Override
    public void start() {
        running = true;
        ticker = Executors.newSingleThreadScheduledExecutor();
        ticker.scheduleWithFixedDelay(this::tickAndGoOn, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets the tick that runs come to its end, and interrupts it after some seconds. */
    @Override
    public void stop() {
        running = false;
        ticker.shutdown();
        try {
            if (!ticker.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
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

    @Override
    public int getPhase() {
        return PHASE;
    }
}
