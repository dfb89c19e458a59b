package org.perennial.reporting;

/** How far an audit pack has come. */
public enum PackState {
    WAITING,
    BUILDING,
    DONE,
    FAILED
}
