package org.perennial.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.AuditableEvent;
import org.springframework.context.event.EventListener;

/** Watches what the clock's move brings about on this thread. */
@DemoBean
class Watch {

    private final ThreadLocal<@Nullable List<Seen>> seen = new ThreadLocal<>();
    private final Clock clock;

    Watch(Clock clock) {
        this.clock = clock;
    }

    record Seen(Instant at, AuditableEvent event) {

        UUID caseId() {
            return event.caseId() == null ? new UUID(0, 0) : event.caseId();
        }

        String payload(String key) {
            return String.valueOf(event.payload().get(key));
        }
    }

    /** Everything said to the audit trail while {@code work} runs, in order. */
    List<Seen> during(Supplier<?> work) {
        List<Seen> collected = new ArrayList<>();
        seen.set(collected);
        try {
            work.get();
            return collected;
        } finally {
            seen.remove();
        }
    }

    @EventListener
    void on(AuditableEvent event) {
        List<Seen> collected = seen.get();
        if (collected != null) {
            collected.add(new Seen(clock.instant(), event));
        }
    }
}
