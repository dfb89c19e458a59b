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
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through approved lists in the background, one transaction per matter, so that a node that dies leaves nothing half done and any
 * other goes on. Each matter is judged again before it goes: what keeps one of its cases now, keeps all.
 */
@Component
class Deletions implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(Deletions.class);

    /** A case refers to the one it goes on with or repeats, so it goes before that. */
    private static final Comparator<Ended> NEWEST_FIRST = Comparator.comparing(Ended::startedAt).thenComparing(Ended::id).reversed();

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
        done += together(run);
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
        } catch (TransientDataAccessException passing) {
            // Such as two nodes that wait for each other: the next sweep tries again.
            LOG.info("A case that was approved for deletion has to wait", passing);
            return 0;
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
        // Of a matter that another node has in hand in part nothing is known yet.
        if (!rules.containsKey(id) || table.waiting(run.id(), ids) > rules.size()) {
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
            // A case that is gone already belongs to no matter any more, and is only ticked off.
            delete(run, Stream.concat(matter.stream().map(Ended::id), rules.keySet().stream()).distinct().toList(), rules);
            return rules.size();
        }
        // What another node deletes at this moment may be what keeps this one: the next sweep knows.
        if (last && !table.busyElsewhere(run.id())) {
            rules.keySet().forEach(each -> table.kept(run.id(), each, kept, clock.instant()));
            LOG.info("A case that was approved for deletion is kept: {}", kept);
        }
        return 0;
    }

    /**
     * Deletes matters that keep each other, such as two of which each has a case that repeats one of the other's: in one go, because none
     * of them goes before the others.
     *
     * @return how many cases went
     */
    private int together(Run run) {
        try {
            return Objects.requireNonNullElse(transaction.execute(status -> circle(run)), 0);
        } catch (RuntimeException failed) {
            LOG.error("Cases that were approved for deletion and keep each other could not be deleted", failed);
            return 0;
        }
    }

    private int circle(Run run) {
        List<UUID> waiting = table.waiting(run.id());
        if (waiting.isEmpty()) {
            return 0;
        }
        Map<UUID, String> rules = table.take(run.id(), waiting);
        deletion.take(cases.families(waiting).stream().map(Ended::id).toList());
        List<List<Ended>> matters = rules.keySet().stream().map(this::matter).distinct().filter(matter -> over(matter, rules.keySet()) == null).toList();
        List<List<Ended>> left;
        Set<UUID> going;
        do {
            left = matters;
            going = left.stream().flatMap(List::stream).map(Ended::id).collect(Collectors.toSet());
            Set<UUID> kept = going.isEmpty() ? Set.of() : cases.reasons(going, going).keySet();
            matters = left.stream().filter(matter -> matter.stream().map(Ended::id).noneMatch(kept::contains)).toList();
        } while (matters.size() < left.size());
        List<UUID> all = left.stream().flatMap(List::stream).sorted(NEWEST_FIRST).map(Ended::id).toList();
        delete(run, all, rules);
        return all.size();
    }

    private void delete(Run run, List<UUID> newestFirst, Map<UUID, String> rules) {
        newestFirst.stream().filter(rules::containsKey).forEach(each -> {
            deletion.delete(each, new CaseDeletion.Order(
                    Objects.requireNonNull(rules.get(each)), run.id(), run.proposedBy(), Objects.requireNonNull(run.decidedBy())));
            table.deleted(run.id(), each, clock.instant());
        });
    }

    /** Newest first; empty where the case is gone. */
    private List<Ended> matter(UUID id) {
        return cases.families(Set.of(id)).stream().sorted(NEWEST_FIRST).toList();
    }

    private static Set<UUID> ids(UUID id, List<Ended> matter) {
        return Stream.concat(Stream.of(id), matter.stream().map(Ended::id)).collect(Collectors.toSet());
    }

    /** Why the matter stays; null where it may go. What keeps one case of it keeps all. */
    private @Nullable String keeps(List<Ended> matter, Set<UUID> listed) {
        String stays = over(matter, listed);
        return stays != null ? stays : cases.reasons(listed, listed).values().stream().flatMap(List::stream).findFirst().orElse(null);
    }

    /** Why its time is not over; null where it is. */
    private @Nullable String over(List<Ended> matter, Set<UUID> listed) {
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
        return null;
    }

    private void end(Run run) {
        if (table.end(run.id(), clock.instant())) {
            events.publishEvent(AuditableEvent.of(
                    "deletion.done", "deletion-run", run.id(), units.get(run.unitId()).name(), run.unitId(), Map.of()));
        }
    }
}
