package org.perennial.findings;

import org.perennial.controls.Tier;

/**
 * How long a fix must run before anybody may judge it (domain.md 2.7, step 7): 30 days or one full control cycle, at least 60
 * for a major nonconformity, never more than 180. All in calendar days.
 */
final class SoakPeriod {

    static final int LEAST = 30;
    static final int MOST = 180;

    private SoakPeriod() {}

    static int leastDays(Grade grade, Tier tier) {
        return Math.min(MOST, Math.max(LEAST, Math.max(grade.leastSoakDays(), tier.cycleDays())));
    }
}
