package org.perennial.controls;

import org.perennial.shared.StartUpWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Fills the catalogues at every start, before the first request, with what is shipped and not there yet; what somebody changed stays. */
@Component
class CatalogueSeed extends StartUpWork {

    /** Phase of this part of the start; what needs requirements comes later. */
    static final int PHASE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSeed.class);

    private final FrameworkImport frameworks;
    private final CauseCategorySeed causes;

    CatalogueSeed(FrameworkImport frameworks, CauseCategorySeed causes) {
        super(PHASE);
        this.frameworks = frameworks;
        this.causes = causes;
    }

    @Override
    protected void run() {
        try {
            frameworks.run();
            causes.run();
        } catch (DataIntegrityViolationException seeded) {
            LOG.info("Another node fills the catalogues at this moment");
        }
    }
}
