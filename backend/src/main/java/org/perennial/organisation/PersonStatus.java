package org.perennial.organisation;

/** Whether somebody works here. Nobody is deleted: what they did stays theirs. */
public enum PersonStatus {
    ACTIVE,
    LEFT
}
