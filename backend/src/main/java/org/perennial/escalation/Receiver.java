package org.perennial.escalation;

/** Whom a signal is for; who that is now, {@link Receivers} says. */
enum Receiver {
    DOERS,
    DOERS_AND_OWNER,
    UNIT_HEAD,
    ISMS_MANAGER,
    TOP_MANAGEMENT
}
