package org.perennial.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseLedger;
import org.perennial.inbox.ItemLedger;
import org.perennial.process.EngineLedger;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Retries;
import org.perennial.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through all that is open, batch by batch in transactions of their own, on one node at a time. */
@Component
class Reconciler {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int BATCH = 500;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Comparison comparison;
    private final ReconciliationTable table;
    private final ItemLedger items;
    private final EngineLedger engine;
    private final CaseLedger cases;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reconciler(
            Comparison comparison,
            ReconciliationTable table,
            ItemLedger items,
            EngineLedger engine,
            CaseLedger cases,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.comparison = comparison;
        this.table = table;
        this.items = items;
        this.engine = engine;
        this.cases = cases;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Takes the turn; empty while another run has it, here or on another node. */
    Optional<ReconciliationRun> begin(@Nullable UUID by) {
        ReconciliationRun run = new ReconciliationRun(
                Ids.next(), clock.instant(), null, by, ReconciliationRun.State.RUNNING, 0, 0, 0, 0, 0);
        return Optional.ofNullable(transaction.execute(status -> {
            if (!turn(run.id())) {
                return null;
            }
            save(run);
            return run;
        }));
    }

    /** Compares everything; the run must have the turn. */
    ReconciliationRun run(ReconciliationRun begun) {
        Progress progress = new Progress(begun);
        try {
            progress.items = all(progress, items::open, ItemLedger.Entry::id, comparison::ofItems);
            progress.tasks = all(progress, engine::tasks, EngineLedger.OpenTask::taskId, comparison::ofTasks);
            progress.cases = all(progress, cases::open, Function.identity(), comparison::ofCases);
            progress.processes = all(progress, engine::cases, Function.identity(), comparison::ofProcesses);
            return end(progress.as(ReconciliationRun.State.DONE, clock.instant()), true);
        } catch (RuntimeException failed) {
            LOG.error("Inbox, signals and engine could not be compared to the end", failed);
            return end(progress.as(ReconciliationRun.State.FAILED, clock.instant()), false);
        }
    }

    private <T, K> long all(
            Progress progress, BiFunction<@Nullable K, Integer, List<T>> read, Function<T, K> key, Function<List<T>, List<Suspect>> compare) {
        long looked = 0;
        List<T> batch = read.apply(null, BATCH);
        while (!batch.isEmpty()) {
            List<T> now = batch;
            List<Suspect> suspects = transaction.execute(status -> compare.apply(now));
            for (Suspect suspect : suspects == null ? List.<Suspect>of() : suspects) {
                progress.found += confirm(suspect, progress.begun.id()) ? 1 : 0;
            }
            looked += batch.size();
            if (!Boolean.TRUE.equals(transaction.execute(status -> turn(progress.begun.id())))) {
                throw new IllegalStateException("Another run has taken the turn");
            }
            batch = read.apply(key.apply(batch.get(batch.size() - 1)), BATCH);
        }
        return looked;
    }

    private boolean confirm(Suspect suspect, UUID run) {
        return Boolean.TRUE.equals(Retries.call(() -> transaction.execute(status -> {
            if (suspect.caseId() != null) {
                cases.take(suspect.caseId());
            }
            Optional<String> detail = comparison.detail(suspect);
            detail.ifPresent(words -> table.found(suspect, words, run, clock.instant()));
            return detail.isPresent();
        })));
    }

    private ReconciliationRun end(ReconciliationRun run, boolean whole) {
        transaction.executeWithoutResult(status -> {
            if (whole) {
                table.forgetOthers(run.id());
            }
            save(run);
            table.giveBack(run.id());
        });
        if (run.found() > 0) {
            LOG.warn("Inbox, signals and engine do not agree in {} places; Administration, Reconciliation shows them", run.found());
        }
        return run;
    }

    private boolean turn(UUID run) {
        Instant now = SystemTime.now();
        return table.turn(run, now, now.plus(LEASE));
    }

    private void save(ReconciliationRun run) {
        table.save(run);
        events.publishEvent(new LiveHint("reconciliation", null));
    }

    /** What was looked at so far. */
    private static final class Progress {

        private final ReconciliationRun begun;
        private long items;
        private long tasks;
        private long cases;
        private long processes;
        private long found;

        Progress(ReconciliationRun begun) {
            this.begun = begun;
        }

        ReconciliationRun as(ReconciliationRun.State state, Instant at) {
            return new ReconciliationRun(
                    begun.id(), begun.begunAt(), at, begun.begunBy(), state, items, tasks, cases, processes, found);
        }
    }
}
