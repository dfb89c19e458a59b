package org.perennial.identity;

import java.util.Collection;
import java.util.UUID;

/**
 * What people answer for apart from their roles; every module that knows of such duties implements it. Whoever sets a person's
 * password could act as them, so they must administer all of these units.
 */
public interface Responsibilities {

    /** Units in which the person has such a duty now. */
    Collection<UUID> unitsOf(UUID personId);
}
