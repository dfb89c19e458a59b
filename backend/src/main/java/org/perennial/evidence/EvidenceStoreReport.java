package org.perennial.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.organisation.Unit;
import org.perennial.organisation.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the store of evidence is, for administrators: room, and whether all of it can still be read. No content, no titles. */
@Service
public class EvidenceStoreReport {

    private final ScrubTable table;
    private final Scrubber scrubber;
    private final Quotas quotas;
    private final EvidenceSettings settings;
    private final Access access;
    private final Units units;

    EvidenceStoreReport(ScrubTable table, Scrubber scrubber, Quotas quotas, EvidenceSettings settings, Access access, Units units) {
        this.table = table;
        this.scrubber = scrubber;
        this.quotas = quotas;
        this.settings = settings;
        this.access = access;
        this.units = units;
    }

    /** @throws org.perennial.shared.Problem 403 {@code capability.missing} */
    @Transactional(readOnly = true)
    public Report report() {
        requireWhole();
        Optional<ScrubTable.Round> last = table.last();
        return new Report(
                quotas.used(), settings.total().toBytes(), settings.perPerson().toBytes(), settings.maxSize().toBytes(),
                table.running().map(ScrubTable.Round::startedAt).orElse(null),
                last.map(round -> new LastRound(
                                round.startedAt(), round.endedAt(), round.files(), round.bytes(), round.damaged()))
                        .orElse(null),
                table.damages().stream()
                        .map(found -> new DamagedFile(found.sha256(), found.size(), found.pieces(), found.foundAt()))
                        .toList());
    }

    /** It holds everybody's evidence, so a role in one unit is not enough. */
    private void requireWhole() {
        access.require(Capability.MANAGE_STORE, units.all().stream().findFirst().map(Unit::id).orElse(null));
    }

    /**
     * Begins to read everything again, unless that is going on.
     *
     * @throws org.perennial.shared.Problem 403 {@code capability.missing}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void scrub() {
        requireWhole();
        scrubber.begin();
    }

    /**
     * @param usedBytes of all contents, equal ones once
     * @param runningSince when the round that is on began; null when none is
     * @param lastRound null before the first has ended
     */
    public record Report(
            long usedBytes,
            long totalBytes,
            long perPersonBytes,
            long maxBytes,
            @Nullable Instant runningSince,
            @Nullable LastRound lastRound,
            List<DamagedFile> damagedFiles) {}

    public record LastRound(Instant startedAt, @Nullable Instant endedAt, long files, long bytes, long damaged) {}

    /** @param pieces how many pieces of evidence have this content */
    public record DamagedFile(String sha256, long size, long pieces, Instant foundAt) {}
}
