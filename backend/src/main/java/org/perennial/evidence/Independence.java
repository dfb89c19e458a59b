package org.perennial.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.organisation.Absences;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/**
 * Who tests evidence is not who collected it (domain.md, section 1 and 2.10, "collector = tester" fails). Whoever stands in for the
 * collector inherits the ban, for as long as they do; a role gives no exemption.
 */
@Component
class Independence {

    private final Absences absences;
    private final People people;
    private final Clock clock;

    Independence(Absences absences, People people, Clock clock) {
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    /** Those of these collectors whose evidence the person may not judge, with the reason in words to the person. */
    Map<UUID, String> notToJudge(UUID person, Collection<UUID> collectors) {
        Map<UUID, String> barred = new HashMap<>();
        Instant now = clock.instant();
        for (UUID absent : absences.awayAmong(Set.copyOf(collectors), now).keySet()) {
            if (absences.line(absent, now).contains(person)) {
                barred.put(absent, "You stand in for " + name(absent) + ", who collected this evidence, so somebody else must judge it.");
            }
        }
        if (collectors.contains(person)) {
            barred.put(person, "You collected this evidence, so somebody else must judge it.");
        }
        return barred;
    }

    /** @throws Problem 403 {@code separation.collector-is-not-tester} */
    void require(UUID person, UUID collector) {
        String why = notToJudge(person, List.of(collector)).get(collector);
        if (why != null) {
            throw Problem.forbidden("separation.collector-is-not-tester", why);
        }
    }

    private String name(UUID person) {
        return people.refs(List.of(person)).getOrDefault(person, new PersonRef(person, "somebody")).name();
    }
}
