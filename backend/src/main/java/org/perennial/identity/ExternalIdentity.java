package org.perennial.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody at a provider of OpenID Connect.
 *
 * @param subject at most 255 characters, never given to somebody else by this issuer
 * @param email null where the provider does not say
 * @param emailVerified whether the provider vouches for the address
 */
public record ExternalIdentity(String issuer, String subject, @Nullable String email, boolean emailVerified) {}
