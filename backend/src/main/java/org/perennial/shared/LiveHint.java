package org.perennial.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells open browsers what to fetch again. Publish it inside the transaction; it reaches them after the commit. It carries no
 * content, so it needs no permission: a client fetches what it may see.
 *
 * @param topic {@code inbox}, {@code case}, {@code org}, {@code controls}, {@code evidence},
 *     {@code escalations}, {@code notifications}, {@code views}, {@code packs} or {@code clock}
 */
public record LiveHint(String topic, @Nullable UUID id) {}
