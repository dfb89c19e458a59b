package org.perennial.controls;

import java.util.UUID;
import org.perennial.cases.Cases;
import org.perennial.organisation.PersonLeft;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts a case for each control whose owner left, so that somebody names another one (domain.md 1, "Owner rule"). */
@Component
class OwnersWhoLeft {

    private final Cases cases;
    private final OwnershipDesk desk;
    private final JdbcClient jdbc;

    OwnersWhoLeft(Cases cases, OwnershipDesk desk, JdbcClient jdbc) {
        this.cases = cases;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PersonLeft left) {
        // It is the product that starts them, whoever said that the person left.
        CurrentActor.run(Actor.SYSTEM, () -> jdbc.sql("""
                        select d.control_unit_id from control_duty d
                        join control_unit u on u.id = d.control_unit_id join control c on c.id = u.control_id
                        where d.person_id = :person and d.duty = 'OWNER' and d.to_at is null and c.status = 'ACTIVE'
                        order by c.code, u.id""")
                .param("person", left.personId())
                .query(UUID.class)
                .list()
                .forEach(this::ask));
    }

    private void ask(UUID controlUnitId) {
        if (!cases.openAbout(OwnershipDesk.CASE_TYPE, controlUnitId)) {
            cases.begin(OwnershipDesk.CASE_TYPE, desk.about(controlUnitId));
        }
    }
}
