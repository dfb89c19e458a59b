package org.perennial.notification;

/** When a person gets by mail what is not mandatory; escalations come at once to everybody. */
public enum MailMode {
    AT_ONCE,
    /** One mail in the morning of each working day. */
    DAILY,
    /** One mail in the morning of the first working day of the week; for those other people report to. */
    WEEKLY,
    /** In the product only. */
    OFF;

    boolean digest() {
        return this == DAILY || this == WEEKLY;
    }
}
