package org.perennial.escalation;

/** What an item's clock can say, in the order in which it is said (domain.md 1, "Clock"). */
enum Signal {
    FIRST_REMINDER,
    SECOND_REMINDER,
    LAST_REMINDER,
    HALF_TIME,
    DUE,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4;

    /** 1 to 4 for levels of lateness, else 0. */
    int level() {
        return Math.max(0, ordinal() - DUE.ordinal());
    }

    boolean reminder() {
        return ordinal() < DUE.ordinal();
    }
}
