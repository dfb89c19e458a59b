package org.perennial.organisation;

import java.time.LocalDate;

/** A day off of a unit. */
public record Holiday(LocalDate date, String name, Source source) {

    /** Where the day comes from: set in the unit, set in a unit above it, or public in the unit's country. */
    public enum Source {
        OWN,
        INHERITED,
        PUBLIC
    }
}
