package org.perennial.organisation;

import java.util.UUID;

/** An absence of the person was entered, changed, ended, has begun or is over; published inside its transaction. */
public record AbsenceChanged(UUID personId) {}
