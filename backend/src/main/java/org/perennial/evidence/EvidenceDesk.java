package org.perennial.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.AwaitedEvidence;
import org.perennial.cases.AwaitedEvidence.Waiting;
import org.perennial.identity.CurrentToken;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records a received and checked file: bytes, metadata, audit entry, all in one short transaction. */
@Component
class EvidenceDesk {

    /** Evidence that comes later than this after its period was reconstructed, not kept (domain.md, section 1). */
    private static final int BACKFILLED_AFTER_DAYS = 14;

    private final CaseGate cases;
    private final EntityManager entities;
    private final EvidenceStore store;
    private final DeliveryKeys keys;
    private final ObjectProvider<AwaitedEvidence> awaited;
    private final Duplicates duplicates;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceDesk(
            CaseGate cases,
            EntityManager entities,
            EvidenceStore store,
            DeliveryKeys keys,
            ObjectProvider<AwaitedEvidence> awaited,
            Duplicates duplicates,
            WorkingCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.entities = entities;
        this.store = store;
        this.keys = keys;
        this.awaited = awaited;
        this.duplicates = duplicates;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** The local day in the unit of a case. */
    LocalDate today(CaseGate.Place place) {
        return day(clock.instant(), place);
    }

    @Transactional
    EvidenceRow record(EvidenceIntake.Ready ready) {
        // The bytes first: they take long, and until they are in, nobody else's work on the case has to wait.
        store.put(ready.file());
        return place(ready.waiting() == null ? lookAgain(ready) : ready);
    }

    /** A task may have opened since; from here on none does unseen. */
    private EvidenceIntake.Ready lookAgain(EvidenceIntake.Ready ready) {
        if (ready.place().caseId() != null || ready.place().controlUnitId() == null) {
            return ready;
        }
        cases.holdControl(ready.place().controlUnitId());
        return waiting(ready.place(), ready.said()).map(ready::to).orElse(ready);
    }

    /** The task that waits for exactly this; empty for evidence that names its case. */
    Optional<Waiting> waiting(CaseGate.Place place, Checked said) {
        if (place.caseId() != null || place.controlUnitId() == null) {
            return Optional.empty();
        }
        AwaitedEvidence.Offered offered = new AwaitedEvidence.Offered(
                CaseGate.CONTROL_UNIT, place.controlUnitId(), said.kind().name(), said.periodFrom(), said.periodTo());
        return awaited.stream().flatMap(known -> known.find(offered).stream()).findFirst();
    }

    private EvidenceRow place(EvidenceIntake.Ready ready) {
        CaseGate.Place place = ready.place();
        Checked said = ready.said();
        Instant now = clock.instant();
        if (place.caseId() != null) {
            cases.holdOpen(place.caseId());
        }
        Optional<EvidenceRow> older = Optional.ofNullable(place.supersedes()).map(this::held);
        older.ifPresent(row -> requireReplaceable(row, ready));
        EvidenceRow row = new EvidenceRow(place, said, ready.file(), collection(ready, now));
        entities.persist(row);
        entities.flush();
        older.ifPresent(former -> replace(former, row));
        keys.keep(ready.collectorId(), ready.how().key(), ready.fingerprint(), row.id());
        if (ready.waiting() != null) {
            awaited.getObject().attach(ready.waiting(), row.id(), ready.how().note());
        }
        events.publishEvent(new AuditableEvent(
                "evidence.added", "evidence", row.id(), row.title(), place.caseId(), place.unitId(), arrival(row)));
        events.publishEvent(new LiveHint("evidence", place.caseId()));
        return row;
    }

    /** The row, held against whoever else decides about it or replaces it. */
    private EvidenceRow held(UUID id) {
        return entities.find(EvidenceRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * @throws Problem 409 {@code evidence.superseded}; 409 {@code evidence.moved} where it went to the task of a case while the file was
     *     on its way; 409 {@code evidence.same-bytes} where the very same bytes were rejected
     */
    private static void requireReplaceable(EvidenceRow older, EvidenceIntake.Ready ready) {
        older.standing().requireCurrent();
        if (older.caseId() != null && !older.caseId().equals(ready.place().caseId())) {
            throw Problem.conflict("evidence.moved", "This evidence went to the task of a case meanwhile. Look at it again.");
        }
        if (older.status() == EvidenceStatus.REJECTED && older.sha256().equals(ready.file().sha256())) {
            throw Problem.conflict("evidence.same-bytes", "Exactly this file was rejected. Hand in another one, or ask for another decision.");
        }
    }

    private void replace(EvidenceRow former, EvidenceRow newer) {
        former.standing().replaceWith(newer.id());
        UUID itemId = former.deliveredTo();
        if (itemId != null) {
            awaited.getObject().replace(itemId, former.id(), newer.id());
        }
        events.publishEvent(new AuditableEvent(
                "evidence.superseded", "evidence", former.id(), former.title(), former.caseId(), former.unitId(),
                Map.of("by", newer.id(), "sha256", newer.sha256())));
        events.publishEvent(new LiveHint("evidence", former.id()));
    }

    private EvidenceRow.Collection collection(EvidenceIntake.Ready ready, Instant now) {
        CaseGate.Place place = ready.place();
        LocalDate to = ready.said().periodTo();
        boolean backfilled = to != null && day(now, place).isAfter(to.plusDays(BACKFILLED_AFTER_DAYS));
        UUID duplicateOf = duplicates.earlier(place, ready.said(), ready.file().sha256()).orElse(null);
        boolean unchanged = duplicateOf == null && duplicates.known(place, ready.file().sha256());
        Integer cycle = cases.cycleDays(place);
        LocalDate freshUntil = cycle == null ? null : (to == null ? day(now, place) : to).plusDays(cycle);
        return new EvidenceRow.Collection(
                now, ready.collectorId(), backfilled, duplicateOf, unchanged, freshUntil, ready.waiting() != null,
                ready.how().note());
    }

    /** What the trail says of its arrival, the token it came with included. */
    private static Map<String, @Nullable Object> arrival(EvidenceRow row) {
        Map<String, @Nullable Object> facts = row.facts();
        facts.put("supersedes", row.standing().supersedes());
        CurrentToken.find().ifPresent(token -> facts.put("token", token));
        return facts;
    }

    private LocalDate day(Instant instant, CaseGate.Place place) {
        ZoneId zone = calendars.zone(place.unitId());
        return instant.atZone(zone).toLocalDate();
    }
}
