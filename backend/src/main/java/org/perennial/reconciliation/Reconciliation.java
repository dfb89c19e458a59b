package org.perennial.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseLedger;
import org.perennial.cases.Cases;
import org.perennial.cases.ReadableCases;
import org.perennial.identity.CurrentPerson;
import org.perennial.reconciliation.ReconciliationTable.Stored;
import org.perennial.shared.Actor;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Cursor;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.perennial.shared.Retries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What was found, and its repair: under the case's row, looked at once more, each in a transaction of its own. */
@Service
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int AT_ONCE = 500;
    private static final int REASON_MAX = 2_000;

    private final Reconciler reconciler;
    private final Comparison comparison;
    private final ReconciliationTable table;
    private final CaseLedger ledger;
    private final Cases cases;
    private final CurrentPerson current;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final SimpleAsyncTaskExecutor background = Background.executor();

    Reconciliation(
            Reconciler reconciler,
            Comparison comparison,
            ReconciliationTable table,
            CaseLedger ledger,
            Cases cases,
            CurrentPerson current,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.reconciler = reconciler;
        this.comparison = comparison;
        this.table = table;
        this.ledger = ledger;
        this.cases = cases;
        this.current = current;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * The last run and how many differences of each kind are left.
     *
     * @param run null before the first
     */
    public record Overview(@Nullable ReconciliationRun run, Map<DifferenceKind, Long> differences) {}

    /**
     * What a repair did.
     *
     * @param repaired put right now
     * @param gone agreed by now without it
     * @param failed left as they are, such as because somebody was at it
     * @param left of the kind, for the next call
     */
    public record Repair(int repaired, int gone, int failed, long left) {}

    public Overview overview() {
        return new Overview(table.last().orElse(null), table.counts());
    }

    /** Differences in a stable order. @param kind null for all */
    public Page<Difference> differences(@Nullable DifferenceKind kind, @Nullable UUID after, int limit) {
        ReadableCases readable = cases.readableBy(current.id());
        List<Stored> rows = table.list(kind, after, limit + 1);
        Map<UUID, CaseFile> files = cases.byId(
                rows.stream().map(row -> row.suspect().caseId()).filter(Objects::nonNull).distinct().toList());
        return Page.of(rows, limit, row -> difference(row, files, readable), row -> Cursor.of(row.id()));
    }

    /** Begins a run in the background; 409 {@code reconciliation.running} while one is under way. */
    public ReconciliationRun start() {
        UUID me = current.id();
        ReconciliationRun run = reconciler.begin(me)
                .orElseThrow(() -> Problem.conflict("reconciliation.running", "A comparison is under way. It is shown when it ends."));
        Actor actor = CurrentActor.get();
        background.execute(() -> CurrentActor.run(actor, () -> reconciler.run(run)));
        return run;
    }

    /** Repairs one; 404 {@code difference.not-found}; 400 without reason. */
    public Repair repair(UUID id, @Nullable String reason) {
        String why = required(reason);
        Stored stored = table.find(id).orElseThrow(() -> Problem.notFound("difference"));
        return repair(List.of(stored), stored.suspect().kind(), why);
    }

    /** Repairs those of a kind, at most 500 at a time; 400 without reason. */
    public Repair repairAll(DifferenceKind kind, @Nullable String reason) {
        return repair(table.list(kind, null, AT_ONCE), kind, required(reason));
    }

    private Repair repair(List<Stored> stored, DifferenceKind kind, String why) {
        int repaired = 0;
        int gone = 0;
        List<UUID> failed = new ArrayList<>();
        for (Stored one : stored) {
            try {
                boolean mended = Boolean.TRUE.equals(Retries.call(() -> transaction.execute(status -> mend(one, why))));
                repaired += mended ? 1 : 0;
                gone += mended ? 0 : 1;
            } catch (RuntimeException left) {
                LOG.error("Difference {} ({} {}) could not be repaired", one.id(), kind, one.suspect().subject(), left);
                failed.add(one.id());
            }
        }
        events.publishEvent(new LiveHint("reconciliation", null));
        return new Repair(repaired, gone, failed.size(), table.counts().getOrDefault(kind, 0L));
    }

    /** @return whether there was anything left to put right */
    private boolean mend(Stored stored, String why) {
        Suspect suspect = stored.suspect();
        if (suspect.caseId() != null) {
            ledger.take(suspect.caseId());
        }
        Optional<String> detail = comparison.detail(suspect);
        if (detail.isPresent()) {
            comparison.mend(suspect);
            tell(suspect, detail.get(), why);
        }
        table.forget(stored.id());
        return detail.isPresent();
    }

    private void tell(Suspect suspect, String detail, String why) {
        CaseFile file = suspect.caseId() == null ? null : cases.byId(List.of(suspect.caseId())).get(suspect.caseId());
        Map<String, Object> payload = new HashMap<>();
        payload.put("kind", suspect.kind().name());
        payload.put("subject", suspect.subject());
        payload.put("before", detail);
        payload.put("reason", why);
        events.publishEvent(new AuditableEvent(
                "difference.repaired", "difference", suspect.caseId(), file == null ? suspect.subject() : file.number(),
                file == null ? null : file.id(), file == null ? null : file.unitId(), payload));
    }

    private static Difference difference(Stored row, Map<UUID, CaseFile> files, ReadableCases readable) {
        CaseFile file = row.suspect().caseId() == null ? null : files.get(row.suspect().caseId());
        boolean mayRead = file != null && (readable.units().contains(file.unitId()) || readable.cases().contains(file.id()));
        return new Difference(
                row.id(), row.suspect().kind(), row.suspect().subject(), file == null ? null : file.id(),
                file == null ? null : file.number(), mayRead, row.detail(), row.foundAt());
    }

    private static String required(@Nullable String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw Problem.invalid("/reason", "required", "Please say why.");
        }
        if (why.length() > REASON_MAX) {
            throw Problem.invalid("/reason", "too-long", "At most " + REASON_MAX + " characters.");
        }
        return why;
    }
}
