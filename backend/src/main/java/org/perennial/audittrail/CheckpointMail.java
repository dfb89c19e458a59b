package org.perennial.audittrail;

import java.util.UUID;

/** Mails checkpoints; notification implements it. */
public interface CheckpointMail {

    /** Whether mails leave at all. */
    boolean available();

    /**
     * Puts one into the outbox, in the transaction of the caller.
     *
     * @param note the checkpoint's whole text
     * @param size how many entries it vouches for
     */
    void send(UUID personId, String note, long size);

    /**
     * The same to an address outside.
     *
     * @param addedBy who answers for the address
     * @param name whose it is
     */
    void sendOutside(UUID addedBy, String name, String address, String note, long size);
}
