package org.perennial.seats;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.perennial.shared.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens, extends and ends the seats of outside auditors; for who may do so in every unit of the packs. */
@Service
@Transactional
public class Seats {

    private static final int DEFAULT_DAYS = 30;

    private final SeatRepository records;
    private final SeatPeople guests;
    private final SeatDays days;
    private final SeatNews news;
    private final PackShelf packs;
    private final SeatViews views;
    private final Access access;
    private final CurrentPerson current;
    private final Clock clock;

    Seats(
            SeatRepository records,
            SeatPeople guests,
            SeatDays days,
            SeatNews news,
            PackShelf packs,
            SeatViews views,
            Access access,
            CurrentPerson current,
            Clock clock) {
        this.records = records;
        this.guests = guests;
        this.days = days;
        this.news = news;
        this.packs = packs;
        this.views = views;
        this.access = access;
        this.current = current;
        this.clock = clock;
    }

    /** @param allowedActions {@code open} for who may open one */
    public record PackSeats(List<SeatView> items, List<String> allowedActions) {}

    /**
     * Seats that cover a pack, newest first.
     *
     * @throws Problem 404 {@code audit-pack.not-found}
     */
    @Transactional(readOnly = true)
    public PackSeats ofPack(UUID packId) {
        PackShelf.Shelved pack = packs.get(packId);
        boolean mine = manages(Set.of(pack)) && !packs.deleted(packId);
        return new PackSeats(
                views.of(records.ofPack(packId), this::manages), mine ? List.of("open") : List.of());
    }

    /**
     * Opens one, and tells the auditor by mail where it begins today; else on its first day.
     *
     * @throws Problem 400 {@code validation.failed}; 403 {@code capability.missing}; 404 {@code audit-pack.not-found}; 410 {@code
     *     audit-pack.deleted}; 409 {@code seat.person-inside} or {@code seat.already-open}
     */
    public SeatView open(NewSeat said) {
        Set<UUID> wanted = said.packs() == null ? Set.of() : new HashSet<>(said.packs());
        if (wanted.isEmpty() || wanted.contains(null)) {
            throw Problem.invalid("/packs", "required", "Choose the packs that the auditor reads.");
        }
        // Else somebody could delete one at this moment, because nobody reads it yet.
        wanted.stream().sorted().forEach(packs::take);
        List<PackShelf.Shelved> shelved = wanted.stream().map(packs::whole).toList();
        requireManaged(shelved);
        UUID unit = shelved.get(0).unitIds().iterator().next();
        Violations wrong = new Violations();
        String name = wrong.line("/name", said.name(), 200);
        String email = wrong.line("/email", said.email(), 254);
        LocalDate from = said.from() == null ? days.today(unit) : said.from();
        Seat.Period period = days.period(unit, from, said.until() == null ? from.plusDays(DEFAULT_DAYS) : said.until());
        days.check(period, unit, wrong);
        wrong.throwIfAny();
        UUID person = guests.seated(name, email, unit);
        Instant now = clock.instant();
        if (records.notOver(person, now).stream().anyMatch(seat -> seat.packIds().stream().anyMatch(wanted::contains))) {
            throw Problem.conflict("seat.already-open", "This person has a seat for such a pack. Extend or end that one.");
        }
        Seat seat = records.saveAndFlush(Seat.open(person, unit, wanted, period, current.id(), now));
        guests.settle(person);
        boolean invited = seat.begin(now) && guests.invite(seat);
        if (seat.state(now) == SeatState.OPEN) {
            seat.told(invited);
        }
        news.record("seat.opened", seat, Map.of(
                "personId", person, "packs", List.copyOf(wanted), "from", from.toString(), "until", period.untilOn().toString(), "invited", invited));
        return view(seat);
    }

    /**
     * Lets it last until another, later day.
     *
     * @throws Problem 400 {@code validation.failed}; 403 {@code capability.missing}; 404 {@code seat.not-found}; 409 {@code seat.over}
     */
    public SeatView extend(UUID id, @Nullable LocalDate until, @Nullable String reason) {
        Seat seat = take(id);
        String why = Words.required(reason, "/reason", Words.REASON);
        if (until == null || !until.isAfter(seat.untilOn())) {
            throw Problem.invalid("/until", "not-later", "Choose a day after " + seat.untilOn() + ".");
        }
        Violations wrong = new Violations();
        Seat.Period period = days.period(seat.unitId(), seat.fromOn(), until);
        days.check(period, seat.unitId(), wrong);
        wrong.throwIfAny();
        LocalDate before = seat.untilOn();
        seat.extend(until, period.until(), clock.instant());
        records.flush();
        guests.settle(seat.personId());
        news.record("seat.extended", seat, Map.of("before", before.toString(), "until", until.toString(), "reason", why));
        return view(seat);
    }

    /**
     * Ends it now, with the auditor's sessions.
     *
     * @throws Problem 400 {@code validation.failed}; 403 {@code capability.missing}; 404 {@code seat.not-found}; 409 {@code seat.over}
     */
    public SeatView end(UUID id, @Nullable String reason) {
        Seat seat = take(id);
        String why = Words.required(reason, "/reason", Words.REASON);
        seat.end(current.id(), why, clock.instant());
        records.flush();
        guests.settle(seat.personId());
        news.record("seat.ended", seat, Map.of("reason", why));
        return view(seat);
    }

    private Seat take(UUID id) {
        Seat seat = records.take(id).orElseThrow(() -> Problem.notFound("seat"));
        try {
            requireManaged(seat.packIds().stream().map(packs::get).toList());
        } catch (Problem hidden) {
            throw hidden.code().equals("audit-pack.not-found") ? Problem.notFound("seat") : hidden;
        }
        return seat;
    }

    private void requireManaged(List<PackShelf.Shelved> shelved) {
        shelved.stream().flatMap(pack -> pack.unitIds().stream()).distinct()
                .forEach(unit -> access.require(Capability.MANAGE_SEATS, unit));
    }

    private boolean manages(Seat seat) {
        Set<PackShelf.Shelved> shelved = new HashSet<>();
        seat.packIds().forEach(pack -> packs.any(pack).ifPresent(shelved::add));
        return shelved.size() == seat.packIds().size() && manages(shelved);
    }

    private boolean manages(Set<PackShelf.Shelved> shelved) {
        return shelved.stream().flatMap(pack -> pack.unitIds().stream()).allMatch(unit -> access.may(Capability.MANAGE_SEATS, unit));
    }

    private SeatView view(Seat seat) {
        return views.of(List.of(seat), this::manages).get(0);
    }
}
