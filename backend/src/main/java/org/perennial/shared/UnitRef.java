package org.perennial.shared;

import java.util.UUID;

/** How a business unit is shown everywhere: id and name. */
public record UnitRef(UUID id, String name) {}
