package org.perennial.process.engine;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.perennial.shared.BusinessClock.ClockMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the engine's clock follow the business clock. It is a static of the JVM: one engine per JVM. */
@Component
class EngineClock {

    @EventListener
    void follow(ClockMoved moved) {
        ClockUtil.offset(moved.offset().toMillis());
    }
}
