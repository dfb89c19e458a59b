package org.perennial.retention;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseRemains.Weight;
import org.perennial.cases.EndedCases;
import org.perennial.cases.EndedCases.Ended;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.Unit;
import org.perennial.organisation.Units;
import org.perennial.retention.Assessment.Matter;
import org.perennial.retention.RunTable.Run;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of cases to delete: one person proposes what is due, which freezes the list, and another one approves or rejects it (issue 4,
 * "Retention"). What is approved is deleted by {@link Deletions}.
 */
@Service
@Transactional
public class DeletionRuns {

    /** As many cases stand on one list; the rest is due for the next one. */
    private static final int MOST = 1_000;

    private static final int PIECE = 500;

    private final RunTable table;
    private final Assessment assessment;
    private final RetentionRules rules;
    private final EndedCases cases;
    private final Units units;
    private final SecondPeople second;
    private final Access access;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeletionRuns(
            RunTable table,
            Assessment assessment,
            RetentionRules rules,
            EndedCases cases,
            Units units,
            SecondPeople second,
            Access access,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.assessment = assessment;
        this.rules = rules;
        this.cases = cases;
        this.units = units;
        this.second = second;
        this.access = access;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Proposes to delete what is due in the unit and those below and nothing keeps.
     *
     * @return the list's id
     * @throws Problem 400 without a unit; 403 {@code capability.missing}; 404 {@code unit.not-found}; 409 {@code retention.nothing-due}
     */
    public UUID propose(@Nullable UUID unitId) {
        if (unitId == null) {
            throw Problem.invalid("/unitId", "required", "Choose a unit.");
        }
        Unit unit = units.get(unitId);
        access.require(Capability.MANAGE_RETENTION, unitId);
        table.takeTurn();
        List<Matter> due = due(units.downwards(unitId));
        if (due.isEmpty()) {
            throw Problem.conflict("retention.nothing-due", "No case of this unit is due that nothing keeps.");
        }
        UUID run = Ids.next();
        table.propose(run, unitId, current.id(), clock.instant());
        long count = write(run, due);
        record("deletion.proposed", run, unit, Map.of("cases", count));
        second.tell("deletion.proposed", unitId, unit.name() + " (" + count + ")", "/retention/lists/" + run);
        return run;
    }

    /**
     * Approves a list that somebody else proposed; its cases are deleted from now on.
     *
     * @param excluded cases that stay, and with each what it goes on with or what goes on with it
     * @param reason needed where cases are excluded
     * @throws Problem 400 for the reason or a case that is not on the list; 403 {@code retention.own} for who proposed it; 404
     *     {@code deletion-run.not-found}; 409 {@code deletion-run.decided}; 412 {@code version.stale}
     */
    public void approve(UUID id, long version, @Nullable String reason, @Nullable Collection<UUID> excluded) {
        Run run = readable(id);
        if (run.proposedBy().equals(current.id())) {
            throw Problem.forbidden("retention.own", "Who proposed a deletion does not approve it: a second person does.");
        }
        Set<UUID> out = excluded == null ? Set.of() : new HashSet<>(excluded);
        String why = out.isEmpty() ? Words.optional(reason, "/reason", Words.REASON) : Words.required(reason, "/reason", Words.REASON);
        decide(run, version, RunState.APPROVED, why);
        int left = 0;
        if (!out.isEmpty()) {
            if (table.listed(id, out) != out.size()) {
                throw Problem.invalid("/excluded", "not-listed", "A case that you leave out is not on this list.");
            }
            left = table.exclude(id, cases.families(out).stream().map(Ended::id).toList(), why);
        }
        Map<String, Object> said = new HashMap<>(Map.of("proposedBy", run.proposedBy(), "excluded", left));
        said.put("reason", why);
        record("deletion.approved", id, units.get(run.unitId()), said);
    }

    /**
     * Rejects a list, or takes one's own back.
     *
     * @throws Problem 400 for the reason; 404 {@code deletion-run.not-found}; 409 {@code deletion-run.decided}; 412 {@code version.stale}
     */
    public void reject(UUID id, long version, @Nullable String reason) {
        Run run = readable(id);
        String why = Words.required(reason, "/reason", Words.REASON);
        decide(run, version, RunState.REJECTED, why);
        record("deletion.rejected", id, units.get(run.unitId()), Map.of("reason", why));
    }

    /** @throws Problem 403 {@code capability.missing} who manages no retention; 404 {@code deletion-run.not-found} who does elsewhere */
    Run readable(UUID id) {
        access.require(Capability.MANAGE_RETENTION, null);
        return table.find(id)
                .filter(run -> access.may(Capability.MANAGE_RETENTION, run.unitId()))
                .orElseThrow(() -> Problem.notFound("deletion-run"));
    }

    private void decide(Run run, long version, RunState state, String reason) {
        if (run.state() != RunState.PROPOSED) {
            throw Problem.conflict("deletion-run.decided", "Somebody decided on this list already.");
        }
        if (!table.decide(run.id(), version, state, current.id(), clock.instant(), reason.isEmpty() ? null : reason)) {
            throw Problem.stale();
        }
    }

    /** Matters that may go, at most so many that {@link #MOST} cases are not exceeded by more than one matter. */
    private List<Matter> due(Set<UUID> places) {
        Map<Set<UUID>, Matter> due = new LinkedHashMap<>();
        Set<UUID> going = new HashSet<>();
        String after = null;
        List<Ended> piece;
        do {
            piece = cases.before(rules.now().before(assessment.today()), places, after, PIECE);
            assessment.of(piece.stream().filter(one -> !going.contains(one.id())).toList(), places, going).stream()
                    .filter(matter -> matter.may(assessment.today()))
                    .forEach(matter -> {
                        due.put(matter.ids(), matter);
                        going.addAll(matter.ids());
                    });
            after = piece.isEmpty() ? null : EndedCases.cursor(piece.get(piece.size() - 1));
        } while (piece.size() == PIECE && going.size() < MOST);
        return List.copyOf(due.values());
    }

    private long write(UUID run, List<Matter> due) {
        Map<UUID, Matter> matters = new HashMap<>();
        due.forEach(matter -> matter.ids().forEach(id -> matters.put(id, matter)));
        List<Ended> all = new ArrayList<>(due.stream().flatMap(matter -> matter.members().stream()).toList());
        all.sort(Comparator.comparing(Ended::startedAt).thenComparing(Ended::id).reversed());
        Map<UUID, Weight> weights = cases.weigh(matters.keySet());
        RetentionRules.Now now = rules.now();
        int position = 0;
        for (Ended one : all) {
            table.add(
                    run, position++, one, Objects.requireNonNull(matters.get(one.id())).dueOn(), RetentionRules.words(now.of(one.typeVersion())),
                    weights.getOrDefault(one.id(), Weight.NONE));
        }
        return all.size();
    }

    private void record(String action, UUID run, Unit unit, Map<String, ?> said) {
        events.publishEvent(AuditableEvent.of(action, "deletion-run", run, unit.name(), unit.id(), said));
    }
}
