package org.perennial.seats;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.perennial.identity.GuestAccounts;
import org.perennial.identity.GuestMail;
import org.perennial.identity.PersonDirectory;
import org.perennial.identity.PersonDirectory.PersonCard;
import org.perennial.identity.Role;
import org.perennial.identity.RoleAssignment;
import org.perennial.identity.Roles;
import org.perennial.organisation.People;
import org.perennial.organisation.PersonData;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;

/** The people who sit on seats: guests, with the role of external auditor while one of their seats is not over. */
@Component
class SeatPeople {

    private final SeatRepository records;
    private final People people;
    private final PersonDirectory directory;
    private final GuestAccounts accounts;
    private final Roles roles;
    private final GuestMail mail;
    private final PackShelf packs;
    private final Clock clock;

    SeatPeople(
            SeatRepository records,
            People people,
            PersonDirectory directory,
            GuestAccounts accounts,
            Roles roles,
            GuestMail mail,
            PackShelf packs,
            Clock clock) {
        this.records = records;
        this.people = people;
        this.directory = directory;
        this.accounts = accounts;
        this.roles = roles;
        this.mail = mail;
        this.packs = packs;
        this.clock = clock;
    }

    /**
     * The guest with that address, or a new one.
     *
     * @throws Problem 409 {@code seat.person-inside} where somebody who works here has the address; 400 {@code validation.failed}
     */
    UUID seated(String name, String email, UUID unitId) {
        Optional<PersonCard> known = directory.activeByEmail(email.toLowerCase(Locale.ROOT));
        if (known.isPresent()) {
            if (!accounts.guest(known.get().id())) {
                throw Problem.conflict("seat.person-inside", "Somebody who works here has this address. A seat is for people from outside.");
            }
            return known.get().id();
        }
        return people.create(PersonData.of("guest-" + Ids.next(), name, email, unitId)).id();
    }

    /** Makes account and role fit the seats the person has now; who left has none. */
    void settle(UUID personId) {
        Instant now = clock.instant();
        List<Seat> left = records.notOver(personId, now);
        Optional<PersonCard> card = directory.activeCard(personId);
        if (left.isEmpty() || card.isEmpty()) {
            accounts.dismiss(personId);
            roles.assignmentsOf(personId).stream().filter(SeatPeople::ofAuditors).map(RoleAssignment::id).forEach(roles::end);
            return;
        }
        Instant from = left.stream().map(Seat::validFrom).min(Instant::compareTo).orElseThrow();
        Instant until = left.stream().map(Seat::validUntil).max(Instant::compareTo).orElseThrow();
        accounts.admit(personId, card.get().email(), from, until);
        left.forEach(seat -> roles.assign(personId, Role.EXTERNAL_AUDITOR.key(), seat.unitId()));
    }

    /** Says by mail that the seat began; false where no mail leaves, or who it is for left. */
    boolean invite(Seat seat) {
        boolean leaves = mail.available() && directory.activeCard(seat.personId()).isPresent();
        if (leaves) {
            List<String> titles = seat.packIds().stream()
                    .flatMap(pack -> packs.any(pack).map(PackShelf.Shelved::name).stream())
                    .sorted()
                    .toList();
            mail.send(seat.personId(), titles, seat.untilOn(), "/audit-packs");
        }
        return leaves;
    }

    private static boolean ofAuditors(RoleAssignment held) {
        return held.role().equals(Role.EXTERNAL_AUDITOR.key());
    }
}
