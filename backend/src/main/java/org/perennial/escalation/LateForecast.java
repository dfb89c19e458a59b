package org.perennial.escalation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;

/**
 * What becomes late if nothing is done, and how much everybody has.
 *
 * @param days how far it looks ahead, calendar days
 */
public record LateForecast(int days, List<PersonLoad> people, List<UnitLoad> units) {

    /**
     * Open items somebody has.
     *
     * @param person null for those that are offered and nobody has taken
     * @param soon due within the days looked ahead
     */
    public record PersonLoad(@Nullable PersonRef person, long soon, long late, long open) {}

    public record UnitLoad(UnitRef unit, long soon, long late, long open) {}
}
