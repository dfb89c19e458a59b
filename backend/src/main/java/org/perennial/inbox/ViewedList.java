package org.perennial.inbox;

/** Lists whose filters can be kept as a view. */
public enum ViewedList {
    INBOX,
    CASES
}
