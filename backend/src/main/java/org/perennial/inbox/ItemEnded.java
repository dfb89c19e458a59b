package org.perennial.inbox;

import java.util.UUID;

/** An item was completed or is no longer needed; published inside that transaction. */
public record ItemEnded(UUID itemId) {}
