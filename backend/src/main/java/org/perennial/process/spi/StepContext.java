package org.perennial.process.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a step sees of the case it runs in; never an engine type. */
public interface StepContext {

    UUID caseId();

    /** A declared fact of the case; null when it was never set. 500 when the case type does not declare it. */
    @Nullable Object fact(String name);

    /** Sets a declared fact: an id, a date, a decision or a routing flag. */
    void set(String name, @Nullable Object value);

    /** The business clock. */
    Instant now();

    /** A field the designer filled in the step's element template. */
    Optional<String> field(String name);

    /** What the step throws to leave by the diagram's error path; {@code code} is the problem's code. */
    RuntimeException businessError(String code, String message);
}
