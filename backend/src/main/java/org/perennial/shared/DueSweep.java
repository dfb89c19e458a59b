package org.perennial.shared;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every few seconds whether work is due. Each kind is on its own: one that fails does not hold up the others. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DueSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DueSweep.class);

    private final List<DueWork> works;

    DueSweep(List<DueWork> works) {
        this.works = works;
    }

    @Scheduled(fixedDelayString = "${perennial.sweep.every:5s}", initialDelayString = "${perennial.sweep.every:5s}")
    void sweep() {
        works.forEach(DueSweep::run);
    }

    private static void run(DueWork work) {
        try {
            work.runDue();
        } catch (RuntimeException failed) {
            LOG.error("Due work {} failed; the next sweep tries again", work.getClass().getSimpleName(), failed);
        }
    }
}
