package org.perennial.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody whose name goes for good. The id stays, so that what they did is still told apart.
 *
 * @param known what the person is and was called, to be found in texts
 * @param others what other people are called and where they are written to, as far as it has something of {@code known} in it: it stays
 * @param pseudonym what stands in place of the name from now on
 */
public record ErasedPerson(UUID id, Known known, Set<String> others, String pseudonym) {

    /** Names and addresses of one person, present and former ones; none is blank. */
    public record Known(Set<String> names, Set<String> addresses) {

        public static final Known NOTHING = new Known(Set.of(), Set.of());
    }

    /** Stands in place of addresses and logins; nobody can be reached there. */
    public String address() {
        return "erased-" + id + "@erased.invalid";
    }
}
