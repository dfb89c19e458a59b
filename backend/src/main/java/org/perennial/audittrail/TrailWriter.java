package org.perennial.audittrail;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes the trail. It runs inside the transaction of the action, so action and entry are there together or not at all; an
 * entry that cannot be written fails the action, and nothing switches this off.
 */
@Component
class TrailWriter {

    private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final int MAX_REQUEST_ID = 100;

    private final EntityManager entities;
    private final Clock clock;
    private final CurrentPerson me;

    TrailWriter(EntityManager entities, Clock clock, CurrentPerson me) {
        this.entities = entities;
        this.clock = clock;
        this.me = me;
    }

    /** @throws IllegalStateException where somebody is signed in and nobody said who acts: their name must not be missing */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void write(AuditableEvent event) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("Nothing is written in a read-only transaction: " + event.action());
        }
        if (!ACTION.matcher(event.action()).matches()) {
            throw new IllegalArgumentException("An action is noun.verbed, not " + event.action());
        }
        if (!CurrentActor.said() && me.find().isPresent()) {
            throw new IllegalStateException("Somebody is signed in, but nobody said who acts: " + event.action());
        }
        byte[] salt = Commitment.newSalt();
        String content = AuditPayload.contentOf(event);
        AuditEntry entry = new AuditEntry(
                event, CurrentActor.get(), requestId(), clock.instant(), Commitment.of(salt, content));
        entities.persist(entry);
        entities.persist(new AuditPayload(entry.id(), salt, content, event.subjectLabel()));
    }

    /** A request may bring its own id: cut, and without what databases refuse. */
    private static @Nullable String requestId() {
        String id = CurrentActor.requestId();
        if (id == null) {
            return null;
        }
        String clean = id.replaceAll("[^\\x20-\\x7e]", "?");
        return clean.substring(0, Math.min(clean.length(), MAX_REQUEST_ID));
    }
}
