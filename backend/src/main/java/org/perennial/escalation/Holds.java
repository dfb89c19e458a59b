package org.perennial.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.ItemFile;
import org.perennial.inbox.ItemFiles;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pauses of a case (architecture.md, "Hold"): a reason, a last day, a second person's consent. From the consent on the deadlines
 * of open items lie later by the days the hold lasts; who ends it earlier takes back the days that were not needed.
 */
@Service
@Transactional
public class Holds {

    private final HoldRecords records;
    private final Pauses pauses;
    private final Cases cases;
    private final ItemFiles items;
    private final Deadlines dates;
    private final Deciders deciders;
    private final AskNews news;
    private final Access access;
    private final CurrentPerson current;
    private final Clock clock;

    Holds(
            HoldRecords records,
            Pauses pauses,
            Cases cases,
            ItemFiles items,
            Deadlines dates,
            Deciders deciders,
            AskNews news,
            Access access,
            CurrentPerson current,
            Clock clock) {
        this.records = records;
        this.pauses = pauses;
        this.cases = cases;
        this.items = items;
        this.dates = dates;
        this.deciders = deciders;
        this.news = news;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Asks for a hold until the end of that day.
     *
     * @throws Problem 400 for reason or day; 403 {@code hold.ask-refused}; 404 {@code case.not-found}; 409 {@code hold.already-there}
     *     or {@code case.sealed}
     */
    public void ask(UUID caseId, @Nullable LocalDate until, @Nullable String reason) {
        CaseFile file = cases.requireReadable(caseId);
        cases.lock(caseId);
        file = cases.get(caseId);
        if (!file.open()) {
            throw Problem.conflict("case.sealed", "Case " + file.number() + " is closed and sealed.");
        }
        if (!mayAsk(file)) {
            throw Problem.forbidden(
                    "hold.ask-refused",
                    "The case's owner, who has one of its open tasks, the head of the unit and the ISMS manager may ask for a hold.");
        }
        Instant now = clock.instant();
        if (records.findByCaseIdAndStateIn(caseId, Set.of(Hold.State.ASKED, Hold.State.RUNNING)).stream()
                .anyMatch(hold -> hold.state(now) != Hold.State.OVER)) {
            throw Problem.conflict("hold.already-there", "This case is on hold, or a hold waits for its consent.");
        }
        String why = Words.required(reason, "/reason", Words.REASON);
        Instant end = dates.endOf(file.unitId(), until);
        LocalDate day = Objects.requireNonNull(until);
        if (!day.isAfter(dates.today(file.unitId()))) {
            throw Problem.invalid("/until", "not-later", "A hold lasts until tomorrow at least.");
        }
        UUID me = current.id();
        Deciders.Asked asked = deciders.nearest(file.unitId(), concerned(caseId, me));
        records.save(Hold.asked(file, me, day, end, why, asked.principal(), now));
        Map<String, Object> said = Map.of("until", day.toString(), "reason", why);
        CaseFile held = file;
        CurrentActor.run(
                CurrentActor.get().standingInFor(behalf(file, me)), () -> news.record("hold.asked", held, said));
        news.tell("hold.asked", asked.people(), file, said);
    }

    /**
     * Consents as the second person; the hold runs from now on.
     *
     * @throws Problem 403 {@code hold.own} or {@code decision.not-yours}; 404 {@code hold.not-found}; 409 {@code hold.decided} or
     *     {@code hold.too-late}
     */
    public void consent(UUID holdId) {
        Hold hold = take(holdId);
        CaseFile file = cases.get(hold.caseId());
        deciders.require(hold.unitId(), concerned(hold.caseId(), hold.askedBy()), "hold.own");
        hold.consent(current.id(), clock.instant());
        records.flush();
        long days = Deadlines.days(dates.today(hold.unitId()), hold.untilOn());
        pauses.shift(hold.caseId(), days);
        Map<String, Object> said = Map.of("until", hold.untilOn().toString(), "reason", hold.reason(), "days", days);
        news.record("hold.began", file, said);
        news.tell("hold.began", everybody(hold), file, said);
    }

    /** Says no, with a reason; refused as {@link #consent} is. */
    public void decline(UUID holdId, @Nullable String reason) {
        Hold hold = take(holdId);
        CaseFile file = cases.get(hold.caseId());
        deciders.require(hold.unitId(), concerned(hold.caseId(), hold.askedBy()), "hold.own");
        String why = Words.required(reason, "/reason", Words.REASON);
        hold.decline(current.id(), why, clock.instant());
        news.record("hold.declined", file, Map.of("reason", why));
        news.tell("hold.declined", Set.of(hold.askedBy()), file, Map.of("reason", why));
    }

    /**
     * Ends a running hold before its last day, or takes back one's own request.
     *
     * @throws Problem 403 {@code hold.end-refused}; 404 {@code hold.not-found}; 409 {@code hold.not-running} or {@code hold.decided}
     */
    public void end(UUID holdId) {
        Hold hold = take(holdId);
        CaseFile file = cases.get(hold.caseId());
        if (!mayEnd(hold, file)) {
            throw Problem.forbidden(
                    "hold.end-refused", "Who asked for the hold, the case's owner and those who may consent to it can end it.");
        }
        Instant now = clock.instant();
        if (hold.state(now) == Hold.State.ASKED) {
            hold.withdraw(current.id(), now);
            news.record("hold.withdrawn", file, Map.of());
            return;
        }
        hold.end(current.id(), now);
        records.flush();
        long unused = Deadlines.days(dates.today(hold.unitId()), hold.untilOn());
        pauses.shift(hold.caseId(), -unused);
        news.record("hold.ended", file, Map.of("days", unused));
        news.tell("hold.ended", everybody(hold), file, Map.of());
    }

    /** For whom somebody asks who may only because they stand in with a task of the case. */
    private @Nullable UUID behalf(CaseFile file, UUID me) {
        if (me.equals(file.ownerId()) || access.may(Capability.DECIDE_TIME, file.unitId())) {
            return null;
        }
        return items.openOf(file.id()).stream()
                .filter(item -> me.equals(item.assigneeId()))
                .flatMap(item -> items.behalf(item.id()).stream())
                .findFirst()
                .orElse(null);
    }

    boolean mayAsk(CaseFile file) {
        UUID me = current.id();
        return file.open()
                && (me.equals(file.ownerId())
                        || access.may(Capability.DECIDE_TIME, file.unitId())
                        || items.openOf(file.id()).stream().anyMatch(item -> me.equals(item.assigneeId())));
    }

    boolean mayDecide(Hold hold) {
        return deciders.may(hold.unitId(), concerned(hold.caseId(), hold.askedBy()));
    }

    boolean mayEnd(Hold hold, CaseFile file) {
        UUID me = current.id();
        boolean asked = hold.state(clock.instant()) == Hold.State.ASKED;
        return me.equals(hold.askedBy())
                || !asked && (me.equals(file.ownerId()) || access.may(Capability.DECIDE_TIME, hold.unitId()));
    }

    /** The case is taken before the hold is read: of two who decide at once, the second reads the decision. */
    private Hold take(UUID holdId) {
        UUID caseId = records.caseOf(holdId).orElseThrow(() -> Problem.notFound("hold"));
        if (!cases.readable(caseId, current.id())) {
            throw Problem.notFound("hold");
        }
        cases.lock(caseId);
        return records.findById(holdId).orElseThrow(() -> Problem.notFound("hold"));
    }

    /** Whose clock would stop: who asked, who has an open task of the case, and for whom somebody has one. */
    private Set<UUID> concerned(UUID caseId, UUID asker) {
        Set<UUID> concerned = new LinkedHashSet<>(Set.of(asker));
        items.openOf(caseId).stream()
                .flatMap(item -> Stream.of(item.assigneeId(), item.absentId()))
                .filter(Objects::nonNull)
                .forEach(concerned::add);
        return concerned;
    }

    private Set<UUID> everybody(Hold hold) {
        Set<UUID> all = concerned(hold.caseId(), hold.askedBy());
        List<ItemFile> open = items.openOf(hold.caseId());
        open.forEach(item -> all.addAll(items.doers(item.id())));
        return all;
    }
}
