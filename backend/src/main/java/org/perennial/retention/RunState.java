package org.perennial.retention;

/** Where a list of cases to delete stands. APPROVED ones are being worked through; DONE ones are. */
public enum RunState {
    PROPOSED,
    APPROVED,
    REJECTED,
    DONE
}
