package org.perennial.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.perennial.identity.PersonDirectory;
import org.perennial.organisation.Absences;
import org.perennial.shared.Together;
import org.springframework.stereotype.Component;

/** Who of some people works here and is not away. */
@Component
class Availability {

    private final PersonDirectory directory;
    private final Absences absences;

    Availability(PersonDirectory directory, Absences absences) {
        this.directory = directory;
        this.absences = absences;
    }

    Set<UUID> available(Collection<UUID> people, Instant at) {
        return Together.once(Availability.class, Set.copyOf(people), () -> {
            Set<UUID> found = new LinkedHashSet<>(people);
            found.retainAll(directory.activeAmong(people));
            found.removeAll(absences.awayAmong(found, at).keySet());
            return Collections.unmodifiableSet(found);
        });
    }
}
