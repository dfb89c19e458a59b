package org.perennial.evidence;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
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
    private final Duplicates duplicates;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EvidenceDesk(
            CaseGate cases,
            EntityManager entities,
            EvidenceStore store,
            Duplicates duplicates,
            WorkingCalendars calendars,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.entities = entities;
        this.store = store;
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
    EvidenceRow record(CaseGate.Place place, Checked said, Spooled file, UUID collectorId) {
        Instant now = clock.instant();
        // The bytes first: they take long, and until they are in, nobody else's work on the case has to wait.
        store.put(file);
        cases.holdOpen(place.caseId());
        boolean backfilled = said.periodTo() != null
                && day(now, place).isAfter(said.periodTo().plusDays(BACKFILLED_AFTER_DAYS));
        UUID duplicateOf = duplicates.earlier(place, said, file.sha256()).orElse(null);
        EvidenceRow row = new EvidenceRow(
                place, said, file, new EvidenceRow.Collection(now, collectorId, backfilled, duplicateOf));
        entities.persist(row);
        events.publishEvent(new AuditableEvent(
                "evidence.added", "evidence", row.id(), row.title(), place.caseId(), place.unitId(), row.facts()));
        events.publishEvent(new LiveHint("evidence", place.caseId()));
        return row;
    }

    private LocalDate day(Instant instant, CaseGate.Place place) {
        ZoneId zone = calendars.zone(place.unitId());
        return instant.atZone(zone).toLocalDate();
    }
}
