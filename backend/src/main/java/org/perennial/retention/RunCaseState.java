package org.perennial.retention;

/** What became of a case on a list. EXCLUDED was left out by who approved; KEPT is what something kept after all. */
public enum RunCaseState {
    LISTED,
    EXCLUDED,
    DELETED,
    KEPT
}
