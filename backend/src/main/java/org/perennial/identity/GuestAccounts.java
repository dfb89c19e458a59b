package org.perennial.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * Accounts of people from outside, such as the auditors of a certification body: they get in from one instant until another, hold no
 * capability whatever their roles, and get through to exactly the operations that are made for them. Instants are business time.
 */
public interface GuestAccounts {

    /** Whether the person's account, if there is one, is a guest's. */
    boolean guest(UUID personId);

    /**
     * Lets a person in from now on as a guest. A new account signs in with the e-mail address by link, or with a password an
     * administrator sets; an older one goes on with the new time.
     *
     * @param login for a new account
     * @throws org.perennial.shared.Problem 409 {@code account.exists} where the person has an account that is no guest's, {@code
     *     account.login-taken}
     */
    void admit(UUID personId, String login, Instant from, Instant until);

    /** Ends the time of a guest now, with sessions and open links; without effect where there is no such account. */
    void dismiss(UUID personId);
}
