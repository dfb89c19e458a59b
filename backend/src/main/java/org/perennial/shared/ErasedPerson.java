package org.perennial.shared;

import java.util.UUID;

/**
 * Somebody whose name goes for good. The id stays, so that what they did is still told apart.
 *
 * @param name and {@code email} as they were, to be found in texts
 * @param pseudonym what stands in place of the name from now on
 */
public record ErasedPerson(UUID id, String name, String email, String pseudonym) {

    /** Stands in place of addresses and logins; nobody can be reached there. */
    public String address() {
        return "erased-" + id + "@erased.invalid";
    }
}
