package org.perennial.findings;

/** How bad a nonconformity is (domain.md 3.2); the days are targets for its plan (domain.md 2.7). */
enum Grade {
    MAJOR(14, 60),
    MINOR(30, 0);

    private final int planDays;
    private final int leastSoakDays;

    Grade(int planDays, int leastSoakDays) {
        this.planDays = planDays;
        this.leastSoakDays = leastSoakDays;
    }

    /** Calendar days from raising, or from a failed check, to an accepted plan. */
    int planDays() {
        return planDays;
    }

    /** What the grade alone demands of the soak, in calendar days. */
    int leastSoakDays() {
        return leastSoakDays;
    }
}
