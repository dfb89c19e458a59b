package org.perennial;

import org.springframework.context.SmartLifecycle;

/**
 * Drops what was kept before an upgrade once the first start's work is done as well: catalogues, case types and, in the demo, the
 * sample organisation. A start that is killed in the middle of any of them begins again from what was there before. It comes before
 * the web server and the job executor, so nothing that anybody was told is undone.
 */
class UpgradeComplete implements SmartLifecycle {

    private static final int AFTER_SEEDS = 1_000;

    private final UpgradeBackup backup;
    private volatile boolean running;

    UpgradeComplete(UpgradeBackup backup) {
        this.backup = backup;
    }

    @Override
    public void start() {
        backup.drop();
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
        return AFTER_SEEDS;
    }
}
