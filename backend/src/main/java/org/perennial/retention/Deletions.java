package org.perennial.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * Works through approved lists in the background, one transaction per matter, so that a node that dies leaves nothing half done and any
 * other goes on. Each matter is judged again before it goes: what keeps one of its cases now, keeps all.
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
                done += attempt(run, id, false);
            }
            // Once more, as long as one that went was what kept another.
        } while (done > before);
        for (UUID id : table.waiting(run.id())) {
            done += attempt(run, id, true);
        }
        transaction.executeWithoutResult(status -> end(run));
        return done;
    }

    /** One that fails does not hold up the others: it is tried once more and then kept, so that the list comes to its end. */
    private int attempt(Run run, UUID id, boolean last) {
        try {
            return Objects.requireNonNullElse(transaction.execute(status -> deleted(run, id, last)), 0);
        } catch (RuntimeException failed) {
            LOG.error("A case that was approved for deletion could not be deleted", failed);
            if (last) {
                transaction.executeWithoutResult(status -> table.kept(
                        run.id(), id, "It could not be deleted. The server's log says why; propose it again.", clock.instant()));
            }
            return 0;
        }
    }

    /**
     * Deletes the whole matter of a case or nothing of it.
     *
     * @param last whether what keeps the case now is the last word
     * @return how many cases went
     */
    private int deleted(Run run, UUID id, boolean last) {
        Set<UUID> ids = ids(id, matter(id));
        Map<UUID, String> rules = table.take(run.id(), ids);
        if (!rules.containsKey(id)) {
            return 0;
        }
        // Who sets a legal hold or reopens a case takes the same rows: it is seen below or comes too late.
        deletion.take(ids);
        List<Ended> matter = matter(id);
        if (!ids(id, matter).equals(ids)) {
            return 0;
        }
        String kept = keeps(matter, rules.keySet());
        if (kept == null) {
            rules.keySet().stream().sorted(newestFirst(matter)).forEach(each -> {
                deletion.delete(each, new CaseDeletion.Order(
                        Objects.requireNonNull(rules.get(each)), run.id(), run.proposedBy(), Objects.requireNonNull(run.decidedBy())));
                table.deleted(run.id(), each, clock.instant());
            });
            return rules.size();
        }
        // What another node deletes at this moment may be what keeps this one: the next sweep knows.
        if (last && !table.busyElsewhere(run.id())) {
            rules.keySet().forEach(each -> table.kept(run.id(), each, kept, clock.instant()));
            LOG.info("A case that was approved for deletion is kept: {}", kept);
        }
        return 0;
    }

    /** Newest first; empty where the case is gone. */
    private List<Ended> matter(UUID id) {
        return cases.families(Set.of(id)).stream().sorted(Comparator.comparing(Ended::startedAt).thenComparing(Ended::id).reversed()).toList();
    }

    private static Set<UUID> ids(UUID id, List<Ended> matter) {
        return Stream.concat(Stream.of(id), matter.stream().map(Ended::id)).collect(Collectors.toSet());
    }

    /** A case refers to the one it goes on with, so it goes before that. */
    private static Comparator<UUID> newestFirst(List<Ended> matter) {
        return Comparator.comparing(matter.stream().map(Ended::id).toList()::indexOf);
    }

    /** Why the matter stays; null where it may go. What keeps one case of it keeps all. */
    private @Nullable String keeps(List<Ended> matter, Set<UUID> listed) {
        RetentionRules.Now now = rules.now();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (Ended one : matter) {
            if (one.closedAt() == null) {
                return "It goes on in " + one.number() + ", which is open.";
            }
            if (now.dueOn(one).isAfter(today)) {
                return one.number() + " is kept until " + now.dueOn(one) + ".";
            }
            if (!listed.contains(one.id())) {
                return "It belongs together with " + one.number() + ", which stays.";
            }
        }
        return cases.reasons(listed, listed).values().stream().flatMap(List::stream).findFirst().orElse(null);
    }

    private void end(Run run) {
        if (table.end(run.id(), clock.instant())) {
            events.publishEvent(AuditableEvent.of(
                    "deletion.done", "deletion-run", run.id(), units.get(run.unitId()).name(), run.unitId(), Map.of()));
        }
    }
}
