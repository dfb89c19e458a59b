package org.perennial.inbox;

import java.util.UUID;

/** What an open item's next signal is computed from has changed, such as its due date; published inside that transaction. */
public record ItemClockChanged(UUID itemId) {}
