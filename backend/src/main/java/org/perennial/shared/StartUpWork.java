package org.perennial.shared;

import org.springframework.context.SmartLifecycle;

/** Something done once at each start, when everything is built; its phase says after and before what. A failure ends the start. */
public abstract class StartUpWork implements SmartLifecycle {

    private final int phase;
    private volatile boolean running;

    /** @param phase lower ones come first, and all before the web server and the job executor */
    protected StartUpWork(int phase) {
        this.phase = phase;
    }

    protected abstract void run();

    @Override
    public void start() {
        run();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return phase;
    }
}
