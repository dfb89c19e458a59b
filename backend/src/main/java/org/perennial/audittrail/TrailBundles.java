package org.perennial.audittrail;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.perennial.audittrail.verify.BundleWriter;
import org.perennial.audittrail.verify.SealedEntry;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the trail out as a file that can be verified without this product. */
@Service
public class TrailBundles {

    private final Trail trail;
    private final Sealer sealer;
    private final StoredTrail entries;
    private final CheckpointTable checkpoints;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    TrailBundles(
            Trail trail,
            Sealer sealer,
            StoredTrail entries,
            CheckpointTable checkpoints,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.trail = trail;
        this.sealer = sealer;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
        this.events = events;
    }

    /** Writes a bundle; throws when the receiver goes away. */
    @FunctionalInterface
    public interface Bundle {

        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Prepares a bundle up to a checkpoint that covers all there is now. Of entries the current person may not read only the leaf is in
     * it.
     *
     * @throws Problem 401 {@code sign-in.required}; 403 {@code capability.missing}; 409 {@code checkpoint.none} while nothing is signed
     */
    public Bundle bundle() {
        TrailSight mine = trail.sight();
        sealer.sealAndSign();
        CheckpointTable.Made head = newest();
        transaction.executeWithoutResult(status -> events.publishEvent(new AuditableEvent(
                "trail.exported", "audit-trail", null, "Audit trail", null, null, Map.of("entries", head.size()))));
        return out -> write(new BundleWriter(out), row -> mine.sees(row.entry()), () -> {}, head);
    }

    /**
     * An entry that is erased while this writes has lost what it says, and what tells of it is not among the entries of the checkpoint any
     * more: it is withheld.
     *
     * @param overtaken told of each such entry
     */
    private void write(BundleWriter bundle, Predicate<StoredTrail.Row> shown, Runnable overtaken, CheckpointTable.Made head) throws IOException {
        try (BundleWriter writer = bundle) {
            writer.keys(checkpoints.keys());
            List<CheckpointTable.Made> made = checkpoints.upTo(head.size());
            for (CheckpointTable.Made each : made) {
                writer.checkpoint(each.checkpoint());
            }
            entries.<IOException>readPieces(head.size(), piece -> {
                Set<UUID> later =
                        piece.stream().anyMatch(row -> row.sealed().content() == null) ? entries.erasedAfter(head.size()) : Set.of();
                for (StoredTrail.Row row : piece) {
                    boolean full = shown.test(row);
                    if (full && later.contains(row.entry().id())) {
                        overtaken.run();
                        full = false;
                    }
                    writer.entry(full ? row.sealed() : leafOnly(row.sealed()));
                }
            });
        }
    }

    /**
     * Seals and signs all there is now, so that it has its numbers.
     *
     * @throws Problem 409 {@code checkpoint.none} while nothing is signed
     */
    public void cover() {
        sealer.sealAndSign();
        newest();
    }

    /**
     * Writes the files of a bundle up to a checkpoint that covers all there is now; the entries of these cases in full, and those that
     * erase one of them, of all others the leaf only. Who may read those cases is the caller's question.
     *
     * @throws Problem 409 {@code checkpoint.none} while nothing is signed; 409 {@code trail.overtaken} where one of those entries is erased
     *     meanwhile
     */
    public void write(Predicate<UUID> cases, BundleWriter.Files files) throws IOException {
        sealer.sealAndSign();
        CheckpointTable.Made head = newest();
        Set<UUID> erased = new HashSet<>();
        write(new BundleWriter(files), row -> {
            UUID caseId = row.entry().caseId();
            boolean shown = caseId != null && cases.test(caseId);
            if (shown && row.sealed().content() == null) {
                erased.add(row.entry().id());
            }
            SealedEntry.Said said = row.sealed().said();
            return shown || said != null && said.erases() != null && erased.contains(said.erases());
        }, TrailBundles::stop, head);
    }

    /** What stands around the entries tells of what they said. */
    private static void stop() {
        throw Problem.conflict("trail.overtaken", "Something was erased from the audit trail meanwhile. Do it again.");
    }

    private CheckpointTable.Made newest() {
        return checkpoints.newest()
                .orElseThrow(() -> Problem.conflict("checkpoint.none", "No checkpoint is signed yet, so there is nothing to verify."));
    }

    private static SealedEntry leafOnly(SealedEntry entry) {
        return new SealedEntry(entry.no(), entry.leaf(), null, null, null);
    }
}
