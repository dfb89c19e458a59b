package org.perennial.process.spi;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Facts a diagram reads that are kept in a module's own tables: {@code ${caseFacts.actionIds}}, or with one argument
 * {@code ${caseFacts.actionOwner(actionId)}}. Lists come in a stable order.
 */
public interface FactSource {

    /** The names answered here; no two sources share one. */
    Set<String> names();

    @Nullable Object value(String name, UUID caseId, @Nullable Object argument);
}
