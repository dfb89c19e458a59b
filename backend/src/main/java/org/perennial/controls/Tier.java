package org.perennial.controls;

/** How much depends on a control in a unit; decides how often it is looked at (domain.md 1). */
public enum Tier {
    CRITICAL(30),
    HIGH(90),
    MEDIUM(180),
    LOW(365);

    private final int cycleDays;

    Tier(int cycleDays) {
        this.cycleDays = cycleDays;
    }

    /** Length of one full control cycle in calendar days. */
    public int cycleDays() {
        return cycleDays;
    }
}
