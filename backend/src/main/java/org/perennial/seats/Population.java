package org.perennial.seats;

/** Of what a sample is drawn: the cases of a pack, or their evidence. */
public enum Population {
    CASES,
    EVIDENCE
}
