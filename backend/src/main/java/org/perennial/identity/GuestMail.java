package org.perennial.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells a guest by mail what there is to read, for how long, and how to sign in: by a link that the sign-in page sends. */
public interface GuestMail {

    /** Whether mails can be sent at all. */
    boolean available();

    /**
     * Puts the mail into the outbox, in the caller's transaction.
     *
     * @param titles what the guest may read, at least one
     * @param until the last day
     * @param path page inside of the product to go on to
     */
    void send(UUID personId, List<String> titles, LocalDate until, String path);
}
