package org.perennial.identity;

import java.util.UUID;

/**
 * Somebody has been given a role or holds it no longer; published inside that transaction.
 *
 * @param role its key
 * @param unitId where it was given
 */
public record RoleHoldersChanged(String role, UUID unitId) {}
