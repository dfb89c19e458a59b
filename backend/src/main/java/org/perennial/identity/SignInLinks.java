package org.perennial.identity;

import org.jspecify.annotations.Nullable;

/** Links that let a person in once within {@value #MINUTES} minutes, sent to their registered address. */
public interface SignInLinks {

    int MINUTES = 15;

    /** Whether links can be sent at all. */
    boolean available();

    /**
     * Sends a link to the person with this login or e-mail address who works here and may sign in; does nothing for others and for
     * who has got three links already that still work. The caller must not learn which it was.
     *
     * @param returnTo page to go on to, see {@link ReturnPath}
     */
    void ask(String who, @Nullable String returnTo);

    /**
     * Uses the link up.
     *
     * @throws org.perennial.shared.Problem 410 {@code sign-in-link.invalid}, {@code sign-in-link.expired} or {@code sign-in-link.used}
     */
    Entry redeem(String token);

    /** @param returnTo page to go on to; null for the first one */
    record Entry(Accounts.Proof proof, @Nullable String returnTo) {}
}
