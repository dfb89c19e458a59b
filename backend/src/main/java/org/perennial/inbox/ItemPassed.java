package org.perennial.inbox;

import java.util.UUID;

/**
 * An open item came to somebody because its own person is away or has left; published inside that transaction.
 *
 * @param to who does it now
 * @param from whose it was
 * @param forGood whether that person has left, so that it does not go back
 */
public record ItemPassed(UUID itemId, UUID to, UUID from, boolean forGood) {}
