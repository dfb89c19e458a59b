package org.perennial.cases;

/** Where a case stands as a whole. REOPENED is a closed case whose work goes on in a new one. */
public enum CaseState {
    OPEN,
    CLOSED,
    WITHDRAWN,
    REOPENED
}
