package org.perennial.controls;

import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.PersonRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Controls know their people by id; a control that still has somebody as its owner, deputy or operator needs the name. */
@Component
class PersonDuties implements PersonRemains {

    private final JdbcClient jdbc;

    PersonDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> stillNeeded(UUID personId) {
        return jdbc.sql("""
                        select min(c.code) from control_duty d join control_unit u on u.id = d.control_unit_id join control c on c.id = u.control_id
                        where d.person_id = ? and d.to_at is null""")
                .param(personId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(code -> "The person still owns or runs control " + code + ".");
    }

    @Override
    public void erase(ErasedPerson person) {
        // Nothing here has the name.
    }
}
