package org.perennial.cases;

import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.PersonRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases know people by id only, and so do their seals; while one goes on, who is accountable for it must be known by name. */
@Component
class PersonInCases implements PersonRemains {

    private final JdbcClient jdbc;

    PersonInCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> stillNeeded(UUID personId) {
        return jdbc.sql("select min(number) from case_record where owner_id = ? and state = 'OPEN'")
                .param(personId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(number -> "The person is accountable for case " + number + ", which is open.");
    }

    @Override
    public void erase(ErasedPerson person) {
        // Nothing here has the name.
    }
}
