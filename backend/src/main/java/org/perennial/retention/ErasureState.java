package org.perennial.retention;

/** Where the erasing of a person stands. */
public enum ErasureState {
    PROPOSED,
    REJECTED,
    DONE
}
