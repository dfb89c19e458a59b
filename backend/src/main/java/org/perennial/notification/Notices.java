package org.perennial.notification;

/** Tells people things. Joins the caller's transaction: what is rolled back was never said. */
public interface Notices {

    /** Shows the notice to each receiver in the product and, as each of them prefers, by mail after the commit. */
    void tell(Notice notice);
}
