package org.perennial.organisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The substitutes that follow one another: a substitute who is away has a substitute too. Ends where a circle closes. */
final class SubstituteLine {

    private SubstituteLine() {}

    /**
     * @param substituteOf the substitute of somebody who is away; empty for who is there, or named nobody
     * @return in order, each once, never {@code personId} itself
     */
    static List<UUID> of(UUID personId, Function<UUID, Optional<UUID>> substituteOf) {
        Set<UUID> line = new LinkedHashSet<>();
        Optional<UUID> next = substituteOf.apply(personId);
        while (next.isPresent() && !next.get().equals(personId) && line.add(next.get())) {
            next = substituteOf.apply(next.get());
        }
        return List.copyOf(line);
    }
}
