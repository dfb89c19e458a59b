package org.perennial.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.shared.PersonRef;

/** What identity must know of people; the organisation implements it. */
public interface PersonDirectory {

    /** Id and name, whether the person still works here or not. */
    Optional<PersonRef> find(UUID personId);

    /** Id and name of a person who works here; empty for others. */
    Optional<PersonRef> findActive(UUID personId);

    /** Whether the person exists and works here. */
    boolean active(UUID personId);

    /** Those of these people who exist and work here. */
    Set<UUID> activeAmong(Collection<UUID> personIds);

    /** Whether the person works here and is not only let in from outside as a guest. */
    boolean staff(UUID personId);

    /** What the session shows of a person who works here; empty for others. */
    Optional<PersonCard> activeCard(UUID personId);

    /** The person who works here and has this e-mail address, compared without case; empty for others. */
    Optional<PersonCard> activeByEmail(String email);

    /** @param zone zone of the person's unit, such as {@code Europe/Berlin} */
    record PersonCard(UUID id, String name, String email, UUID unitId, String zone) {}
}
