package org.perennial.shared;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Looks every few seconds whether work is due. Each kind has a thread of its own: one that fails, or has a long backlog, does not
 * hold up the others.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class DueSweep implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DueSweep.class);

    private final List<DueWork> works;
    private final Duration every;

    DueSweep(List<DueWork> works, @Value("${perennial.sweep.every:5s}") Duration every) {
        this.works = works;
        this.every = every;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar registrar) {
        works.forEach(work -> registrar.addFixedDelayTask(new FixedDelayTask(() -> run(work), every, every)));
    }

    private static void run(DueWork work) {
        try {
            work.runDue();
        } catch (RuntimeException failed) {
            LOG.error("Due work {} failed; the next sweep tries again", work.getClass().getSimpleName(), failed);
        }
    }
}
