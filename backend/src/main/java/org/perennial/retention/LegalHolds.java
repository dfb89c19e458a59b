package org.perennial.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps cases for legal reasons, open or closed: while a hold runs, retention deletes neither the case nor what it goes on with. */
@Service
@Transactional
public class LegalHolds {

    private final LegalHoldTable table;
    private final ErasureTable turns;
    private final Cases cases;
    private final Access access;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LegalHolds(
            LegalHoldTable table,
            ErasureTable turns,
            Cases cases,
            Access access,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.turns = turns;
        this.cases = cases;
        this.access = access;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem 404 {@code case.not-found}; 410 {@code case.deleted} */
    @Transactional(readOnly = true)
    public LegalHoldView.OfCase ofCase(UUID caseId) {
        CaseFile file = cases.requireReadable(caseId);
        boolean may = access.may(Capability.HOLD_FOR_LAW, file.unitId());
        List<LegalHoldView> holds = table.ofCase(caseId, today(), may);
        boolean free = holds.stream().noneMatch(LegalHoldView::running);
        return new LegalHoldView.OfCase(holds, may && free ? List.of("hold") : List.of());
    }

    /**
     * All of the units in which the current person manages retention or sets holds, newest first.
     *
     * @throws Problem 401 {@code sign-in.required}; 403 {@code capability.missing}
     */
    @Transactional(readOnly = true)
    public Page<LegalHoldView> find(int limit, @Nullable String cursor) {
        access.require(Capability.MANAGE_RETENTION, null);
        return table.find(access.units(Capability.MANAGE_RETENTION), access.units(Capability.HOLD_FOR_LAW), today(), limit, cursor);
    }

    /**
     * Sets a hold.
     *
     * @param until last day; null for until somebody lifts it
     * @throws Problem 400 for reason or day; 403 {@code capability.missing}; 404 {@code case.not-found}; 409
     *     {@code legal-hold.already-there}
     */
    public void set(UUID caseId, @Nullable String reason, @Nullable LocalDate until) {
        CaseFile file = cases.requireReadable(caseId);
        access.require(Capability.HOLD_FOR_LAW, file.unitId());
        String why = Words.required(reason, "/reason", Words.REASON);
        if (until != null && (until.isBefore(today()) || until.getYear() > 9999)) {
            throw Problem.invalid("/until", "in-the-past", "A hold lasts until today at least.");
        }
        // One who is erased at this moment may be named in the case; it is seen there or comes too late.
        turns.takeTurn();
        // A deletion of the case that is under way takes the same row: one of the two finds that it came too late.
        cases.lock(caseId);
        if (table.ofCase(caseId, today(), false).stream().anyMatch(LegalHoldView::running)) {
            throw Problem.conflict("legal-hold.already-there", "Case " + file.number() + " is kept for legal reasons already.");
        }
        UUID id = Ids.next();
        table.add(id, file, why, until, current.id(), clock.instant());
        Map<String, @Nullable Object> said = new HashMap<>(Map.of("reason", why));
        said.put("until", until == null ? null : until.toString());
        record("legal-hold.set", id, file, said);
    }

    /**
     * Lifts a hold before its last day.
     *
     * @throws Problem 400 for the reason; 403 {@code capability.missing}; 404 {@code legal-hold.not-found}; 409
     *     {@code legal-hold.not-running}
     */
    public void lift(UUID id, @Nullable String reason) {
        UUID caseId = table.caseOf(id).filter(found -> cases.readable(found, current.id())).orElseThrow(() -> Problem.notFound("legal-hold"));
        CaseFile file = cases.get(caseId);
        access.require(Capability.HOLD_FOR_LAW, file.unitId());
        String why = Words.required(reason, "/reason", Words.REASON);
        if (!table.lift(id, today(), why, current.id(), clock.instant())) {
            throw Problem.conflict("legal-hold.not-running", "This legal hold is over already.");
        }
        record("legal-hold.lifted", id, file, Map.of("reason", why));
    }

    private void record(String action, UUID id, CaseFile file, Map<String, ?> said) {
        events.publishEvent(new AuditableEvent(action, "legal-hold", id, file.number(), file.id(), file.unitId(), said));
        events.publishEvent(new LiveHint("case", file.id()));
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
