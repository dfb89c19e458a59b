package org.perennial.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseDeletion;
import org.perennial.cases.EndedCases;
import org.perennial.cases.EndedCases.Ended;
import org.perennial.organisation.Units;
import org.perennial.retention.RunTable.Run;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through approved lists in the background, one transaction per case, so that a node that dies loses nothing and any other goes
 * on. Each case is judged again before it goes: what keeps it now, keeps it.
 */
@Component
class Deletions implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(Deletions.class);

    private final RunTable table;
    private final EndedCases cases;
    private final CaseDeletion deletion;
    private final RetentionRules rules;
    private final Units units;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deletions(
            RunTable table,
            EndedCases cases,
            CaseDeletion deletion,
            RetentionRules rules,
            Units units,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.cases = cases;
        this.deletion = deletion;
        this.rules = rules;
        this.units = units;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return table.approved().stream().findFirst().map(Run::decidedAt);
    }

    @Override
    public int runDue() {
        return table.approved().stream().mapToInt(this::work).sum();
    }

    private int work(Run run) {
        int done = 0;
        int before;
        do {
            before = done;
            for (UUID id : table.waiting(run.id())) {
                done += attempt(run, id, false) ? 1 : 0;
            }
            // Once more, as long as one that went was what kept another.
        } while (done > before);
        for (UUID id : table.waiting(run.id())) {
            done += attempt(run, id, true) ? 1 : 0;
        }
        transaction.executeWithoutResult(status -> end(run));
        return done;
    }

    /** One that fails does not hold up the others: it is tried once more and then kept, so that the list comes to its end. */
    private boolean attempt(Run run, UUID id, boolean last) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> deleted(run, id, last)));
        } catch (RuntimeException failed) {
            LOG.error("A case that was approved for deletion could not be deleted", failed);
            if (last) {
                transaction.executeWithoutResult(status -> table.kept(
                        run.id(), id, "It could not be deleted. The server's log says why; propose it again.", clock.instant()));
            }
            return false;
        }
    }

    /** @param last whether what keeps the case now is the last word */
    private boolean deleted(Run run, UUID id, boolean last) {
        String rule = table.take(run.id(), id).orElse(null);
        if (rule == null) {
            return false;
        }
        List<Ended> matter = cases.families(Set.of(id));
        // Who sets a legal hold takes the same rows: it is seen below or comes too late.
        deletion.take(matter.stream().map(Ended::id).toList());
        String kept = matter.isEmpty() ? null : keeps(id, matter);
        if (kept == null) {
            deletion.delete(id, new CaseDeletion.Order(rule, run.id(), run.proposedBy(), Objects.requireNonNull(run.decidedBy())));
            table.deleted(run.id(), id, clock.instant());
            return true;
        }
        // What another node deletes at this moment may be what keeps this one: the next sweep knows.
        if (last && !table.busyElsewhere(run.id())) {
            table.kept(run.id(), id, kept, clock.instant());
            LOG.info("A case that was approved for deletion is kept: {}", kept);
        }
        return false;
    }

    /** Why the case stays; null where it may go. What keeps one case of a matter keeps all of it. */
    private @Nullable String keeps(UUID id, List<Ended> matter) {
        RetentionRules.Now now = rules.now();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Ended one : matter) {
            if (one.closedAt() == null) {
                return "It goes on in " + one.number() + ", which is open.";
            }
            if (now.dueOn(one).isAfter(today)) {
                return one.number() + " is kept until " + now.dueOn(one) + ".";
            }
        }
        Map<UUID, List<String>> reasons = cases.reasons(matter.stream().map(Ended::id).toList(), others(id, matter));
        return reasons.values().stream().flatMap(List::stream).findFirst().orElse(null);
    }

    /** Of a matter the newest goes first, and only that one is no reason for the others to stay. */
    private static Set<UUID> others(UUID id, List<Ended> matter) {
        boolean goesOn = matter.stream().anyMatch(one -> id.equals(one.reopens()));
        return goesOn ? Set.of() : matter.stream().map(Ended::id).collect(Collectors.toSet());
    }

    private void end(Run run) {
        if (table.end(run.id(), clock.instant())) {
            events.publishEvent(AuditableEvent.of(
                    "deletion.done", "deletion-run", run.id(), units.get(run.unitId()).name(), run.unitId(), Map.of()));
        }
    }
}
