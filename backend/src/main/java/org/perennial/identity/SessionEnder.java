package org.perennial.identity;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends sessions and open sign-in links of people whose password changed or who left. */
@Component
class SessionEnder {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;
    private final JdbcClient jdbc;

    SessionEnder(ObjectProvider<FindByIndexNameSessionRepository<?>> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    void endAll(UUID personId) {
        jdbc.sql("delete from sign_in_link where person_id = ?").param(personId).update();
        sessions.ifAvailable(
                store -> store.findByPrincipalName(personId.toString()).keySet().forEach(store::deleteById));
    }
}
