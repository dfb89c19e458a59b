package org.perennial.identity;

import java.util.List;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.PersonRemains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every way in of a person who is erased. Roles they held stay, by id. */
@Component
class AccountRemains implements PersonRemains {

    private static final List<String> ROWS = List.of(
            "delete from external_identity where person_id = ?",
            "delete from api_token where person_id = ?",
            "delete from account where person_id = ?");

    private final SessionEnder sessions;
    private final JdbcClient jdbc;

    AccountRemains(SessionEnder sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    @Override
    public void erase(ErasedPerson person) {
        sessions.endAll(person.id());
        ROWS.forEach(sql -> jdbc.sql(sql).param(person.id()).update());
    }
}
