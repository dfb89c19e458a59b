package org.perennial.shared;

import java.util.UUID;

/** How a person is shown everywhere: id and full name. */
public record PersonRef(UUID id, String name) {}
