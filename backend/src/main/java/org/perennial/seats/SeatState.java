package org.perennial.seats;

/** How a seat stands, told from the clock: before its first day, in its time, after its last day, ended early. */
public enum SeatState {
    PLANNED,
    OPEN,
    EXPIRED,
    ENDED
}
