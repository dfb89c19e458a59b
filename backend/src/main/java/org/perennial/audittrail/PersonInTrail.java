package org.perennial.audittrail;

import org.perennial.shared.ErasedPerson;
import org.perennial.shared.PersonRemains;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the trail says of a person who is erased; last, so that nothing said meanwhile is left. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PersonInTrail implements PersonRemains {

    private static final String WHY = "A person was erased";

    private final TrailErasure erasure;
    private final JdbcClient jdbc;

    PersonInTrail(TrailErasure erasure, JdbcClient jdbc) {
        this.erasure = erasure;
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson person) {
        jdbc.sql("delete from audit_checkpoint_receiver where person_id = ?").param(person.id()).update();
        erasure.ofPerson(person, WHY);
    }
}
