package org.perennial.reporting;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.cases.EndedCases;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentGuest;
import org.perennial.identity.CurrentPerson;
import org.perennial.process.CaseTypes;
import org.perennial.shared.Cursor;
import org.perennial.shared.Ids;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Audit packs: asked for, built in the background, given out. For those who may make packs of all units a pack was asked for; they read
 * every case in it by their role. Guests read what {@link PackGuests} gave them. Everything throws 401 {@code sign-in.required} and 403 {@code capability.missing}.
 */
@Service
@Transactional(readOnly = true)
public class AuditPacks {

    private final PackSelection selection;
    private final PackTable table;
    private final PackContents contents;
    private final PackChunks chunks;
    private final PackViews views;
    private final PackNews news;
    private final PackQuotas quotas;
    private final PackRemoval removal;
    private final Cases cases;
    private final EndedCases ended;
    private final CaseTypes types;
    private final Access access;
    private final ObjectProvider<PackGuests> guests;
    private final CurrentPerson current;
    private final Clock clock;

    AuditPacks(
            PackSelection selection,
            PackTable table,
            PackContents contents,
            PackChunks chunks,
            PackViews views,
            PackNews news,
            PackQuotas quotas,
            PackRemoval removal,
            Cases cases,
            EndedCases ended,
            CaseTypes types,
            Access access,
            ObjectProvider<PackGuests> guests,
            CurrentPerson current,
            Clock clock) {
        this.selection = selection;
        this.table = table;
        this.contents = contents;
        this.chunks = chunks;
        this.views = views;
        this.news = news;
        this.quotas = quotas;
        this.removal = removal;
        this.cases = cases;
        this.ended = ended;
        this.types = types;
        this.access = access;
        this.guests = guests;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Freezes what was asked for; the file is built in the background.
     *
     * @throws Problem 400 {@code validation.failed} with {@code period.reversed}, {@code unit.unknown}, {@code case-type.unknown},
     *     {@code control.unknown}; 400 {@code audit-pack.no-case}, {@code audit-pack.too-large}; 409 {@code
     *     audit-pack.too-many}; 507 {@code audit-pack.no-room}
     */
    @Transactional
    public AuditPack request(NewAuditPack said) {
        PackSelection.Asked asked = selection.check(said, true);
        // What is deleted at this moment is gone when this goes on, and what is chosen stays.
        ended.keep(selection.select(asked).cases());
        PackSelection.Selected selected = selection.select(asked);
        if (selected.cases().isEmpty()) {
            throw Problem.badRequest("audit-pack.no-case", "No case fits this choice. Choose a longer period, more units, types or controls.");
        }
        quotas.check(current.id());
        PackCount count = selected.count();
        UUID id = Ids.next();
        PackRow row = new PackRow(
                id, asked.title(), asked.from(), asked.to(), asked.types(), asked.controls(), current.id(), clock.instant(),
                count.cases(), count.files(), PackState.WAITING, null, 0, 0, 0, null, null, null, null, null, null, null, null);
        table.add(row, asked.units(), SystemTime.now());
        contents.freeze(id, selected);
        Map<String, Object> payload = new HashMap<>(Map.of("units", asked.units(), "cases", count.cases(), "files", count.files()));
        payload.put("periodFrom", asked.from());
        payload.put("periodTo", asked.to());
        payload.put("caseTypes", asked.types());
        payload.put("controls", asked.controls());
        news.tell("audit-pack.requested", row, payload);
        return view(row);
    }

    /**
     * How much a pack would hold.
     *
     * @throws Problem as {@link #request}, but for the title and for no case
     */
    public PackCount count(NewAuditPack said) {
        return selection.select(selection.check(said, false)).count();
    }

    /** Packs, newest first. */
    public Page<AuditPack> find(@Nullable String cursor, int limit) {
        List<PackRow> rows = CurrentGuest.is() ? table.these(given(), cursor, limit + 1) : table.page(units(), cursor, limit + 1);
        Map<UUID, AuditPack> shown = views.views(rows, deletable());
        return Page.of(rows, limit, row -> shown.get(row.id()), row -> Cursor.of(row.id()));
    }

    /** @throws Problem 404 {@code audit-pack.not-found} */
    public AuditPack get(UUID id) {
        AuditPack pack = view(readable(id));
        if (CurrentGuest.is()) {
            guests.forEach(gift -> gift.packRead(pack));
        }
        return pack;
    }

    /**
     * The cases in a pack in the order of their beginning.
     *
     * @throws Problem 404 {@code audit-pack.not-found}
     */
    public Page<PackedCase> cases(UUID id, @Nullable String cursor, int limit) {
        readable(id);
        UUID last = Cursor.parse(cursor, 1).map(parts -> Cursor.id(parts.get(0))).orElse(null);
        List<UUID> found = contents.casesAfter(id, last, limit + 1);
        Page<UUID> page = Page.of(found, limit, Function.identity(), Cursor::of);
        Map<UUID, CaseFile> files = cases.byId(page.items());
        Map<UUID, List<UUID>> evidence = contents.evidenceOf(id, page.items());
        return new Page<>(
                page.items().stream()
                        .map(files::get)
                        .filter(Objects::nonNull)
                        .map(file -> new PackedCase(
                                file.id(), file.number(), file.title(), types.version(file.typeVersion()).title(), file.state(),
                                evidence.getOrDefault(file.id(), List.of()).size()))
                        .toList(),
                page.nextCursor());
    }

    /**
     * Builds a pack again, of the same cases, that failed or whose time was over.
     *
     * @throws Problem 404 {@code audit-pack.not-found}; 409 {@code audit-pack.not-failed}, {@code audit-pack.too-many}; 507 {@code
     *     audit-pack.no-room}
     */
    @Transactional
    public AuditPack retry(UUID id) {
        PackRow row = readable(id);
        if (row.state() == PackState.FAILED || row.state() == PackState.EXPIRED) {
            quotas.check(row.requestedBy());
        }
        if (!table.queueAgain(id, SystemTime.now())) {
            throw Problem.conflict("audit-pack.not-failed", "Only a pack that failed, or whose time is over, is built again.");
        }
        news.tell("audit-pack.retried", row, Map.of());
        return get(id);
    }

    /**
     * Deletes a pack with all that was frozen for it, for good. Cases and evidence themselves stay.
     *
     * @throws Problem 403 {@code audit-pack.not-yours} unless the current person asked for it or manages seats in all its units; 404
     *     {@code audit-pack.not-found}; 409 {@code audit-pack.deleted}; 409 {@code audit-pack.in-use} while a seat is open on it, unless the
     *     current person manages seats in all its units: nobody else ends what an auditor reads
     */
    @Transactional
    public AuditPack delete(UUID id) {
        PackRow row = readable(id);
        contents.take(id);
        boolean seatsMine = seatManaged().test(table.units(List.of(id)).getOrDefault(id, List.of()));
        if (!seatsMine && !asked(row)) {
            throw Problem.forbidden("audit-pack.not-yours", "Whoever asked for it and the audit programme manager delete a pack.");
        }
        if (!seatsMine && inUse().contains(id)) {
            throw Problem.conflict("audit-pack.in-use", "An outside auditor has a seat for this pack. The audit programme manager deletes it, or ends the seat first.");
        }
        removal.delete(row, current.id());
        return view(readable(id));
    }

    /**
     * The file; that it was asked for is kept in the trail.
     *
     * @throws Problem 404 {@code audit-pack.not-found}; 409 {@code audit-pack.not-ready}; 410 {@code audit-pack.expired}, {@code
     *     audit-pack.deleted}
     */
    @Transactional
    public PackDownload content(UUID id) {
        PackRow row = readable(id);
        if (row.state() == PackState.DELETED) {
            throw new Problem(HttpStatus.GONE, "audit-pack.deleted", "This audit pack was deleted.");
        }
        if (row.state() == PackState.EXPIRED) {
            throw new Problem(
                    HttpStatus.GONE, "audit-pack.expired", "The file of this audit pack was taken away when its time was over. Build it again.");
        }
        UUID build = row.buildId();
        Long size = row.size();
        if (row.state() != PackState.DONE || build == null || size == null) {
            throw Problem.conflict("audit-pack.not-ready", "The pack is not built yet.");
        }
        news.tell("audit-pack.downloaded", row, Map.of("sha256", String.valueOf(row.sha256())));
        return new PackDownload(view(row), out -> chunks.copyTo(id, build, size, out));
    }

    private AuditPack view(PackRow row) {
        return views.view(row, deletable());
    }

    /** Whether the current person may delete a pack of these units. */
    private BiPredicate<PackRow, List<UUID>> deletable() {
        if (CurrentGuest.is()) {
            return (pack, units) -> false;
        }
        Predicate<List<UUID>> seatsMine = seatManaged();
        Set<UUID> used = inUse();
        return (pack, units) -> seatsMine.test(units) || asked(pack) && !used.contains(pack.id());
    }

    private boolean asked(PackRow pack) {
        return pack.requestedBy().equals(current.id());
    }

    private Predicate<List<UUID>> seatManaged() {
        Set<UUID> managed = access.units(Capability.MANAGE_SEATS);
        return units -> !units.isEmpty() && managed.containsAll(units);
    }

    private Set<UUID> inUse() {
        return guests.stream().flatMap(gift -> gift.packsInUse().stream()).collect(Collectors.toSet());
    }

    private PackRow readable(UUID id) {
        Optional<PackRow> mine =
                CurrentGuest.is() ? table.find(id).filter(pack -> given().contains(id)) : table.readable(id, units());
        return mine.orElseThrow(() -> Problem.notFound("audit-pack"));
    }

    /** The packs that the current guest was given. */
    private Set<UUID> given() {
        return guests.stream().flatMap(gift -> gift.packsOf(current.id()).stream()).collect(Collectors.toSet());
    }

    private Set<UUID> units() {
        access.require(Capability.MAKE_AUDIT_PACK, null);
        return access.units(Capability.MAKE_AUDIT_PACK);
    }
}
