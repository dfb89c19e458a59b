package org.perennial.reporting;

/** How far an audit pack has come. */
public enum PackState {
    WAITING,
    BUILDING,
    DONE,
    FAILED,
    /** Its time is over; the file is gone, what was frozen stays. */
    EXPIRED,
    /** Somebody deleted it; that it was there is all that stays. */
    DELETED
}
