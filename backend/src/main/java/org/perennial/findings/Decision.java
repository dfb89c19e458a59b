package org.perennial.findings;

/** What was decided on a plan. */
enum Decision {
    ACCEPT,
    REJECT
}
