package org.perennial.controls;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Fills the catalogues at every start with what is shipped and not there yet; what somebody changed stays. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CatalogueSeed implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueSeed.class);

    private final FrameworkImport frameworks;
    private final CauseCategorySeed causes;

    CatalogueSeed(FrameworkImport frameworks, CauseCategorySeed causes) {
        this.frameworks = frameworks;
        this.causes = causes;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            frameworks.run();
            causes.run();
        } catch (DataIntegrityViolationException seeded) {
            LOG.info("Another node fills the catalogues at this moment");
        }
    }
}
