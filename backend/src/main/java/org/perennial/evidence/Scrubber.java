package org.perennial.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads every stored content again, a little at a time, and compares it with its digest: damage that nobody notices until an auditor
 * asks is damage found too late. One node at a time; a node that dies leaves the round to the next one.
 */
@Component
class Scrubber {

    private static final Logger LOG = LoggerFactory.getLogger(Scrubber.class);

    /** Room for other work between two pieces of a round. */
    private static final Duration PIECE = Duration.ofSeconds(5);

    private final ScrubTable table;
    private final EvidenceStore store;
    private final EvidenceSettings settings;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Scrubber(
            ScrubTable table,
            EvidenceStore store,
            EvidenceSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.table = table;
        this.store = store;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${perennial.evidence.scrub-piece-every:30s}", initialDelayString = "${perennial.evidence.scrub-piece-every:30s}")
    void tick() {
        try {
            transaction.executeWithoutResult(inside -> piece());
        } catch (RuntimeException failed) {
            LOG.warn("Reading stored evidence again failed; the next piece tries again", failed);
        }
    }

    /** Begins a round now, unless one is on. */
    void begin() {
        transaction.executeWithoutResult(inside -> {
            if (table.running().isEmpty()) {
                table.start(SystemTime.now());
            }
        });
    }

    /** Goes on with the round there is, or begins one that is due. */
    private void piece() {
        Instant now = SystemTime.now();
        if (table.running().isEmpty() && table.due(now.minus(settings.scrubEvery()))) {
            table.start(now);
        }
        Optional<ScrubTable.Round> round = table.take();
        if (round.isEmpty()) {
            return;
        }
        Instant until = now.plus(PIECE);
        Optional<String> next = table.next(round.get());
        while (next.isPresent() && SystemTime.now().isBefore(until)) {
            look(next.get());
            next = table.next(round.get());
        }
        if (next.isEmpty()) {
            end(round.get());
        }
    }

    private void look(String sha256) {
        String problem = null;
        try {
            store.copyTo(sha256, OutputStream.nullOutputStream());
        } catch (IOException damaged) {
            problem = damaged.getMessage();
            LOG.error("Stored evidence {} is damaged: {}", sha256, problem);
        }
        boolean news = table.looked(sha256, problem, SystemTime.now());
        if (news) {
            events.publishEvent(new AuditableEvent(
                    problem == null ? "evidence.restored" : "evidence.damaged", "evidence-content", null, sha256, null, null,
                    Map.of("sha256", sha256)));
        }
    }

    private void end(ScrubTable.Round round) {
        ScrubTable.Totals totals = table.end(round, SystemTime.now());
        events.publishEvent(new AuditableEvent(
                "evidence.scrubbed", "evidence-store", null, "Evidence store", null, null,
                Map.of("files", totals.files(), "bytes", totals.bytes(), "damaged", totals.damaged())));
    }
}
