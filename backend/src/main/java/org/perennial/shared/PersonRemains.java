package org.perennial.shared;

import java.util.Optional;
import java.util.UUID;

/** What a module keeps of a person beside their id, so that the person can be erased. */
public interface PersonRemains {

    /** Why the person cannot be erased yet, as a sentence to the reader; empty where nothing here stands in the way. */
    default Optional<String> stillNeeded(UUID personId) {
        return Optional.empty();
    }

    /** What the person is or was called, as far as it stands here; asked before anything is erased. */
    default ErasedPerson.Known knownAs(UUID personId) {
        return ErasedPerson.Known.NOTHING;
    }

    /** Takes name, address and all ways in away, in the caller's transaction. What people wrote in their own words stays. */
    void erase(ErasedPerson person);
}
