package org.perennial.notification;

import java.util.UUID;

/** Tells people things. Joins the caller's transaction: what is rolled back was never said. */
public interface Notices {

    /** Shows the notice to each receiver in the product and, as each of them prefers, by mail after the commit. */
    void tell(Notice notice);

    /**
     * The item is over: what its receivers were told about it counts as read, and what is not mandatory of it goes into no mail any
     * more. Joins the caller's transaction.
     */
    void settle(UUID itemId);
}
