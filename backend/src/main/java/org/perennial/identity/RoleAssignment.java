package org.perennial.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person holds a role in a business unit and the units below it.
 *
 * @param role key of {@link Role}
 * @param from business time from which it holds
 * @param to business time at which it ended; null while it holds
 */
public record RoleAssignment(UUID id, UUID personId, String role, UUID unitId, Instant from, @Nullable Instant to) {}
