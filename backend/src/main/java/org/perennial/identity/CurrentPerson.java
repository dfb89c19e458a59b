package org.perennial.identity;

import java.util.Optional;
import java.util.UUID;

/** The person who signed in and sent the request that is being served. */
public interface CurrentPerson {

    /**
     * Id of that person.
     *
     * @throws org.perennial.shared.Problem 401 {@code sign-in.required} when nobody is signed in
     */
    UUID id();

    /** Id of that person; empty when nobody is signed in, also for what the product does on its own. */
    Optional<UUID> find();
}
