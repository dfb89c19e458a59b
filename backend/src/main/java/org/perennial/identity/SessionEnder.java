package org.perennial.identity;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Ends sessions of people whose password changed or who left. */
@Component
class SessionEnder {

    private final ObjectProvider<FindByIndexNameSessionRepository<?>> sessions;

    SessionEnder(ObjectProvider<FindByIndexNameSessionRepository<?>> sessions) {
        this.sessions = sessions;
    }

    void endAll(UUID personId) {
        sessions.ifAvailable(
                store -> store.findByPrincipalName(personId.toString()).keySet().forEach(store::deleteById));
    }
}
