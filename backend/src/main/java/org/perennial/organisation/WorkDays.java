package org.perennial.organisation;

import java.time.LocalDate;
import java.time.ZoneId;

/** The days of one unit as they are now: whoever asks often asks once for these. */
public interface WorkDays {

    /** Zone that applies in the unit. */
    ZoneId zone();

    /** Whether people of the unit work on that day. */
    boolean worksOn(LocalDate day);
}
