package org.perennial.findings;

import java.util.Locale;

/** How bad a nonconformity is (domain.md 3.2); the days are targets for its plan and its actions (domain.md 2.7). */
enum Grade {
    MAJOR(14, 60, 60),
    MINOR(30, 90, 0);

    private final int planDays;
    private final int implementDays;
    private final int leastSoakDays;

    Grade(int planDays, int implementDays, int leastSoakDays) {
        this.planDays = planDays;
        this.implementDays = implementDays;
        this.leastSoakDays = leastSoakDays;
    }

    /** As it stands in a sentence. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Calendar days from raising, or from a failed check, to an accepted plan. */
    int planDays() {
        return planDays;
    }

    /** Calendar days from raising, or from a failed check, to the last action done. */
    int implementDays() {
        return implementDays;
    }

    /** What the grade alone demands of the soak, in calendar days. */
    int leastSoakDays() {
        return leastSoakDays;
    }
}
