package org.perennial.inbox;

/** How the inbox is divided; days and weeks are those of the reader's own zone. */
public enum Group {
    OVERDUE,
    TODAY,
    WEEK,
    LATER,
    WAITING,
    UNSTAFFED
}
