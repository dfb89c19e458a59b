package org.perennial.process.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a step of the escalation diagram sees. */
public interface LadderContext {

    UUID itemId();

    /** The level of lateness that was reached: 1 to 4. */
    int level();

    /** One of the facts the diagram was started with; null when it was not given. */
    @Nullable String fact(String name);
}
