package org.perennial.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Local accounts: one per person at most. Passwords are kept as Argon2id and never leave this module. */
public interface Accounts {

    /** Longest login, in characters. */
    int MAX_LOGIN = 100;

    /**
     * Somebody proved who they are.
     *
     * @param stamp the account's state at that moment; what was proved holds as long as {@link #standing} answers the same
     */
    record Proof(UUID personId, String stamp) {}

    /**
     * Gives a person an account.
     *
     * @param login 3 to 100 characters, compared without case
     * @param password 12 to 128 characters
     * @throws org.perennial.shared.Problem 400 {@code validation.failed}; 409 {@code account.login-taken} or {@code account.exists}
     */
    void create(UUID personId, String login, String password);

    /**
     * Sets login and password of a person, with an account or without, and ends their sessions, their open links and what connects
     * them to a provider of OpenID Connect.
     *
     * @throws org.perennial.shared.Problem 400 {@code validation.failed}; 409 {@code account.login-taken}
     */
    void reset(UUID personId, String login, String password);

    /**
     * The person whose login and password these are; empty when they do not fit or the account is disabled. Takes as long for an
     * unknown login as for a known one.
     */
    Optional<Proof> authenticate(String login, String password);

    /**
     * Sets another password and ends the person's sessions; answers the account's new stamp.
     *
     * @throws org.perennial.shared.Problem 400 {@code validation.failed}, also when {@code current} is not the password
     */
    Proof changePassword(UUID personId, String current, String replacement);

    /** Refuses further sign-ins and ends the person's sessions; without effect where there is no account. */
    void disable(UUID personId);

    /** Allows sign-in again after {@link #disable}; without effect where there is no account. */
    void enable(UUID personId);

    /**
     * How an account stands now.
     *
     * @param stamp another text after every change of login, password or permission to sign in, and once the time of a guest is over;
     *     the same for all who have no account
     * @param guest whether it is of somebody from outside, see {@link GuestAccounts}
     */
    record Standing(String stamp, boolean guest) {}

    Standing standing(UUID personId);

    /** How the person signs in; empty where they have no account. */
    Optional<String> login(UUID personId);

    /** Logins of those of these people who have an account. */
    Map<UUID, String> logins(Collection<UUID> personIds);

    /** Whether there is no account at all, which means the product was not set up yet. */
    boolean none();
}
