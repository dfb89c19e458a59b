package org.perennial.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds chains of managers that lead back to where they began; linear in the number of people. */
class ManagerCircles {

    private final Function<String, @Nullable String> managerOf;

    ManagerCircles(Function<String, @Nullable String> managerOf) {
        this.managerOf = managerOf;
    }

    /** Those of these people who lie on a circle themselves, not those below one. */
    Set<String> find(Collection<String> people) {
        Set<String> inCircle = new LinkedHashSet<>();
        Map<String, Integer> seenInWalk = new HashMap<>();
        int walk = 0;
        for (String start : people) {
            walk++;
            String at = start;
            while (at != null && !seenInWalk.containsKey(at)) {
                seenInWalk.put(at, walk);
                at = managerOf.apply(at);
            }
            if (at != null && seenInWalk.get(at) == walk) {
                String first = at;
                do {
                    inCircle.add(at);
                    at = managerOf.apply(at);
                } while (!first.equals(at));
            }
        }
        inCircle.retainAll(people);
        return inCircle;
    }
}
