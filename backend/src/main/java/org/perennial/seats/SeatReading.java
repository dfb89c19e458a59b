package org.perennial.seats;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.cases.CaseFile;
import org.perennial.cases.GuestReading;
import org.perennial.reporting.AuditPack;
import org.perennial.reporting.PackGuests;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** What an outside auditor reads: the content of the packs of their open seats. */
@Component
class SeatReading implements GuestReading, PackGuests {

    private final SeatRepository records;
    private final PackShelf packs;
    private final ReadingLog log;
    private final Clock clock;

    SeatReading(SeatRepository records, PackShelf packs, ReadingLog log, Clock clock) {
        this.records = records;
        this.packs = packs;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Set<UUID> packsOf(UUID guestId) {
        return records.notOver(guestId, clock.instant()).stream()
                .filter(seat -> seat.state(clock.instant()) == SeatState.OPEN)
                .flatMap(seat -> seat.packIds().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Set<UUID> packsInUse() {
        return records.packsInUse(clock.instant());
    }

    @Override
    public Set<UUID> casesOf(UUID guestId) {
        return packs.cases(packsOf(guestId));
    }

    @Override
    public boolean mayReadCase(UUID guestId, UUID caseId) {
        return packs.holdsCase(packsOf(guestId), caseId);
    }

    @Override
    public boolean mayReadEvidence(UUID guestId, UUID evidenceId) {
        return packs.holdsEvidence(packsOf(guestId), evidenceId);
    }

    @Override
    public Given evidenceOf(UUID guestId) {
        return new Given("audit_pack_evidence", "pack_id", packsOf(guestId));
    }

    @Override
    public void packRead(AuditPack pack) {
        UUID unit = pack.units().stream().map(UnitRef::id).findFirst().orElse(null);
        log.note(AuditableEvent.of("seat.pack-read", "audit-pack", pack.id(), pack.title(), unit, Map.of()));
    }

    @Override
    public void caseRead(CaseFile file) {
        log.note(new AuditableEvent("seat.case-read", "case", file.id(), file.number(), file.id(), file.unitId(), Map.of()));
    }

    @Override
    public void evidenceRead(UUID evidenceId, String title, UUID caseId, UUID unitId) {
        log.note(new AuditableEvent("seat.evidence-read", "evidence", evidenceId, title, caseId, unitId, Map.of()));
    }
}
