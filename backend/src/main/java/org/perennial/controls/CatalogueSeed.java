package org.perennial.controls;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Fills the catalogues at every start, before the first request, with what is shipped and not there yet; what somebody changed stays. */
@Component
class CatalogueSeed implements SmartLifecycle {

    /** Phase of this part of the start; what needs requirements comes later. */
    static final int PHASE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSeed.class);

    private final FrameworkImport frameworks;
    private final CauseCategorySeed causes;
    private volatile boolean running;

    CatalogueSeed(FrameworkImport frameworks, CauseCategorySeed causes) {
        this.frameworks = frameworks;
        this.causes = causes;
    }

    @Override
    public void start() {
        try {
            frameworks.run();
            causes.run();
        } catch (DataIntegrityViolationException seeded) {
            LOG.info("Another node fills the catalogues at this moment");
        }
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
        return PHASE;
    }
}
