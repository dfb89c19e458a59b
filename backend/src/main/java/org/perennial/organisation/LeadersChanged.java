package org.perennial.organisation;

import java.util.UUID;

/** The unit has another head or deputy; published inside that transaction. */
public record LeadersChanged(UUID unitId) {}
