package org.perennial.audittrail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Actor;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the whole trail in the background, one verification at a time. For those who read the trail anywhere: findings name numbers
 * and ids, not what entries say. Everything throws 401 {@code sign-in.required} and 403 {@code capability.missing}.
 */
@Service
public class Verifications implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    private final TrailVerification verification;
    private final VerificationTable table;
    private final Sealer sealer;
    private final StoredTree stored;
    private final Access access;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ExecutorService background = Executors.newSingleThreadExecutor();

    Verifications(
            TrailVerification verification,
            VerificationTable table,
            Sealer sealer,
            StoredTree stored,
            Access access,
            CurrentPerson current,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.verification = verification;
        this.table = table;
        this.sealer = sealer;
        this.stored = stored;
        this.access = access;
        this.current = current;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Begins one.
     *
     * @param checkpoint text of a checkpoint that was held outside; null or blank for none
     * @throws Problem 400 {@code validation.failed} with {@code checkpoint.unreadable}; 409 {@code verification.running}
     */
    public VerificationView start(@Nullable String checkpoint) {
        access.require(Capability.READ_TRAIL, null);
        UUID person = current.id();
        Checkpoint trusted = trusted(checkpoint);
        if (table.newest().filter(newest -> newest.state().equals("RUNNING")).isPresent()) {
            throw Problem.conflict("verification.running", "The trail is being verified. Wait for the result.");
        }
        sealer.sealAll();
        UUID id = Ids.next();
        table.start(id, person, stored.state().size(), trusted == null ? null : trusted.size());
        Actor actor = CurrentActor.get();
        background.submit(() -> CurrentActor.run(actor, () -> run(id, trusted)));
        return get(id);
    }

    /** @throws Problem 404 {@code verification.not-found} */
    public VerificationView get(UUID id) {
        access.require(Capability.READ_TRAIL, null);
        return table.find(id).orElseThrow(() -> Problem.notFound("verification"));
    }

    /** The last one that was begun; empty where there was none. */
    public Optional<VerificationView> newest() {
        access.require(Capability.READ_TRAIL, null);
        return table.newest();
    }

    private void run(UUID id, @Nullable Checkpoint trusted) {
        try {
            TrailReport report = verification.run(trusted, checked -> table.progress(id, checked));
            String state = report.good() ? "GOOD" : "BAD";
            if (!report.good()) {
                LOG.error("The audit trail is not as it was sealed: {}", report.first().orElseThrow().text());
            }
            transaction.executeWithoutResult(status -> {
                table.end(id, state, report);
                Map<String, Object> payload = new HashMap<>(Map.of("result", state, "entries", report.entries()));
                report.first().ifPresent(first -> payload.put("first", first.text()));
                events.publishEvent(new AuditableEvent("trail.verified", "audit-trail", id, "Audit trail", null, null, payload));
            });
        } catch (RuntimeException failed) {
            LOG.error("A verification of the audit trail broke off", failed);
            table.end(id, "FAILED", null);
        }
    }

    private static @Nullable Checkpoint trusted(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Checkpoint.parse(text);
        } catch (IllegalArgumentException not) {
            throw Problem.invalid("/checkpoint", "checkpoint.unreadable", "This is no checkpoint: it has a name, a number, a hash and a signature.");
        }
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
