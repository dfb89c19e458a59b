package org.perennial.inbox;

import java.util.Set;
import java.util.UUID;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.identity.RoleHoldersChanged;
import org.perennial.organisation.LeadersChanged;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Offers open items as the rule says now when a role gains or loses a holder or a unit another head: down to the case's unit where
 * somebody there can do it, up where nobody can, to nobody where the ISMS manager has to name a person (domain.md 1).
 */
@Component
class StaffEvents {

    private static final String OPEN = "select case_id, id from work_item where state = 'OPEN' and unit_id in (:units) and ";

    /** What asks for the role; a task whose named person cannot do it asks for the head. */
    private static final String ASKS = "(concat(',', roles, ',') like :role or (roles = '' and :role = '%,bu_head,%')) order by case_id, id";

    private record Touched(UUID caseId, UUID itemId) {}

    private final Units units;
    private final WorkItems items;
    private final Offers offers;
    private final Offering offering;
    private final InboxEvents inbox;
    private final StandIns standIns;
    private final Cases cases;
    private final People people;
    private final JdbcClient jdbc;

    StaffEvents(
            Units units,
            WorkItems items,
            Offers offers,
            Offering offering,
            InboxEvents inbox,
            StandIns standIns,
            Cases cases,
            People people,
            JdbcClient jdbc) {
        this.units = units;
        this.items = items;
        this.offers = offers;
        this.offering = offering;
        this.inbox = inbox;
        this.standIns = standIns;
        this.cases = cases;
        this.people = people;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(RoleHoldersChanged changed) {
        settle(jdbc.sql(OPEN + ASKS).param("role", "%," + changed.role() + ",%"), changed.unitId());
    }

    /** Heads and deputies stand in for absent people. */
    @EventListener
    void on(LeadersChanged changed) {
        settle(jdbc.sql(OPEN + "absent_id is not null order by case_id, id"), changed.unitId());
    }

    private void settle(JdbcClient.StatementSpec open, UUID unitId) {
        Set<UUID> below = units.downwards(unitId);
        if (below.isEmpty()) {
            return;
        }
        open.param("units", below)
                .query((row, number) -> new Touched(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(this::settle);
    }

    private void settle(Touched one) {
        // The case first, then the item, as everybody who acts on one.
        cases.lock(one.caseId());
        items.take(one.itemId()).filter(WorkItem::isOpen).ifPresent(item -> {
            CaseFile file = cases.get(item.caseId());
            if (lostTheRole(item)) {
                item.handOver(null);
                inbox.offerAnew(item, file);
            } else if (offers.decidesOtherwise(item, file)) {
                inbox.offerAnew(item, file);
            } else {
                standIns.settle(item, file);
            }
        });
    }

    /** Who has it holds none of its roles any more. One who left is dealt with as a leaver. */
    private boolean lostTheRole(WorkItem item) {
        UUID has = item.assigneeId();
        return has != null
                && !item.roles().isEmpty()
                && !item.staffed()
                && item.standIn() == null
                && !has.equals(item.deputyId())
                && people.active(has)
                && !offering.mayBeGiven(item, has);
    }
}
