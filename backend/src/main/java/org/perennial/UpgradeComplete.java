package org.perennial;

import org.perennial.shared.StartUpWork;

/**
 * Drops what was kept before an upgrade once the first start's work is done as well: catalogues, case types and, in the demo, the
 * sample organisation. A start that is killed in the middle of any of them begins again from what was there before. It comes before
 * the web server and the job executor, so nothing that anybody was told is undone.
 */
class UpgradeComplete extends StartUpWork {

    private static final int AFTER_SEEDS = 1_000;

    private final UpgradeBackup backup;

    UpgradeComplete(UpgradeBackup backup) {
        super(AFTER_SEEDS);
        this.backup = backup;
    }

    @Override
    protected void run() {
        backup.drop();
    }
}
