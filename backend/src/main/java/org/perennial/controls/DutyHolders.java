package org.perennial.controls;

import java.util.Collection;
import java.util.UUID;
import org.perennial.identity.Responsibilities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners, deputies and operators of a control answer for the unit that has it. */
@Component
class DutyHolders implements Responsibilities {

    private final JdbcClient jdbc;

    DutyHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Collection<UUID> unitsOf(UUID personId) {
        return jdbc.sql("""
                        select distinct u.unit_id from control_duty d join control_unit u on u.id = d.control_unit_id
                        where d.person_id = :person and d.to_at is null""")
                .param("person", personId)
                .query(UUID.class)
                .list();
    }
}
