package org.perennial.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * Tokens with which a machine acts as a person, within scopes, until a day. Only a hash is kept; a token dies when it is revoked or
 * expires, and when its person leaves, is disabled or gets another account. Instants are system time.
 */
public interface ApiTokens {

    /** Most days a token may live. */
    int MAX_DAYS = 365;

    /** Most tokens of one person that may work at a time. */
    int MAX_LIVE = 20;

    /**
     * Makes one for the current person.
     *
     * @param days from now, 1 to {@value #MAX_DAYS}
     * @throws org.perennial.shared.Problem 400 {@code validation.failed}; 409 {@code token.too-many}
     */
    Made make(@Nullable String name, List<String> scopes, @Nullable Integer days);

    /** The current person's tokens, newest first; those that ended stay for a year. */
    List<ApiToken> mine();

    /**
     * Ends one of the current person's tokens; without effect where it ended before.
     *
     * @throws org.perennial.shared.Problem 404 {@code token.not-found}
     */
    void revoke(UUID id);

    /** Ends all of a person's tokens. */
    void revokeAll(UUID personId, String why);

    /** Whom the text lets in, and to what; empty for one that is wrong, ended, or whose person may not enter. Notes the use. */
    Optional<Holder> enter(String text);

    /** @param token shown this once */
    record Made(ApiToken view, String token) {}

    /**
     * @param hint first characters, by which its holder recognises it
     * @param lastUsedAt to the minute; null while it was not used
     * @param live whether it works now
     */
    record ApiToken(
            UUID id,
            String name,
            String hint,
            List<String> scopes,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            boolean live) {}

    record Holder(UUID tokenId, PersonRef person, Set<Scope> scopes) {}
}
