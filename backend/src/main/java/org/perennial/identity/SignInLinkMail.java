package org.perennial.identity;

import java.time.Instant;
import java.util.UUID;

/** Brings a link to its person; notification implements it. */
public interface SignInLinkMail {

    /** Whether mails leave at all. */
    boolean available();

    /**
     * Sends the link at once, whatever the person's preferences. Joins the caller's transaction.
     *
     * @param path address inside the product, with the token in its fragment; must not be logged
     * @param until system time
     */
    void send(UUID personId, String path, Instant until);
}
