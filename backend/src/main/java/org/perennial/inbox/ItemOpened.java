package org.perennial.inbox;

import java.util.UUID;

/** An item was opened and offered; published inside that transaction. */
public record ItemOpened(UUID itemId) {}
