package org.perennial.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.perennial.identity.Accounts.Proof;
import org.perennial.identity.PersonDirectory.PersonCard;
import org.springframework.stereotype.Component;

/** Whom the product lets in, however they prove who they are: people with an account that is enabled, guests while their time lasts. */
@Component
class Admission {

    private final AccountRepository accounts;
    private final PersonDirectory people;
    private final Clock clock;

    Admission(AccountRepository accounts, PersonDirectory people, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    /** @param proof holds until the account changes */
    record Admitted(PersonCard person, Proof proof) {}

    Optional<Admitted> mayEnter(UUID personId) {
        return accounts.findByPersonId(personId)
                .filter(account -> account.admitsAt(clock.instant()))
                .flatMap(account -> people.activeCard(personId)
                        .map(person -> new Admitted(person, new Proof(personId, account.stamp()))));
    }

    /** @param name login or e-mail address in lower case; a login wins, because it is the account's own name */
    Optional<Admitted> named(String name) {
        return accounts.findByLogin(name)
                .map(AccountEntity::personId)
                .or(() -> people.activeByEmail(name).map(PersonCard::id))
                .flatMap(this::mayEnter);
    }

    Optional<Admitted> withEmail(String email) {
        return people.activeByEmail(email).map(PersonCard::id).flatMap(this::mayEnter);
    }
}
