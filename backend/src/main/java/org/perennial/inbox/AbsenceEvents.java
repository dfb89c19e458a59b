package org.perennial.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.Cases;
import org.perennial.organisation.AbsenceChanged;
import org.perennial.organisation.Absences;
import org.perennial.organisation.PersonLeft;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves the items of people who go away or come back, inside the transaction that says so. */
@Component
class AbsenceEvents {

    /** Items somebody has, is offered by a role, stands in with, or misses because they are away. */
    private static final String TOUCHED =
            """
            select case_id, id from work_item where state = 'OPEN' and id in (
              select item_id from work_offer where principal in (:principals)
              union select id from work_item where state = 'OPEN' and (absent_id in (:absent) or stand_in_id = :person)
              union select item_id from work_bar where person_id in (:absent))
            order by case_id, id
            """;

    private final Absences absences;
    private final Principals principals;
    private final WorkItems items;
    private final StandIns standIns;
    private final Offers offers;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final Clock clock;

    AbsenceEvents(
            Absences absences,
            Principals principals,
            WorkItems items,
            StandIns standIns,
            Offers offers,
            Cases cases,
            JdbcClient jdbc,
            Clock clock) {
        this.absences = absences;
        this.principals = principals;
        this.items = items;
        this.standIns = standIns;
        this.offers = offers;
        this.cases = cases;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Their own items go to the manager; with what they stood in for, somebody else does. */
    @EventListener
    void on(PersonLeft left) {
        for (Touched one : touched(left.personId())) {
            cases.lock(one.caseId());
            items.take(one.itemId()).filter(WorkItem::isOpen).ifPresent(item -> {
                var file = cases.get(item.caseId());
                standIns.inherit(item, file, left.personId());
                standIns.settle(item, file);
            });
        }
    }

    private record Touched(UUID caseId, UUID itemId) {}

    @EventListener
    void on(AbsenceChanged changed) {
        for (Touched one : touched(changed.personId())) {
            // The case first, then the item, as everybody who acts on one.
            cases.lock(one.caseId());
            items.take(one.itemId()).filter(WorkItem::isOpen).ifPresent(item -> {
                var file = cases.get(item.caseId());
                // Substitutes inherit bans, so that who is barred changes with who is away.
                offers.bar(item, file);
                standIns.settle(item, file);
            });
        }
    }

    private List<Touched> touched(UUID person) {
        return jdbc.sql(TOUCHED)
                .param("principals", principals.of(person))
                .param("absent", missedWith(person))
                .param("person", person)
                .query((row, number) -> new Touched(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** The person, those for whom they stand in, those for whom these would, and so on: their items may move along the line. */
    private Set<UUID> missedWith(UUID person) {
        Instant now = clock.instant();
        Set<UUID> found = new LinkedHashSet<>(List.of(person));
        List<UUID> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            for (UUID absent : absences.standsInFor(open.remove(0), now)) {
                if (found.add(absent)) {
                    open.add(absent);
                }
            }
        }
        return found;
    }
}
