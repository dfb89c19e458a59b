package org.perennial.identity.web;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Accounts;
import org.perennial.identity.Accounts.Proof;
import org.perennial.identity.PersonDirectory;
import org.perennial.identity.PersonDirectory.PersonCard;
import org.perennial.shared.Actor;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides whether somebody gets in, and writes down that they did. */
@Component
class SignIn {

    static final String PASSWORD = "password";

    private final Accounts accounts;
    private final PersonDirectory people;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    SignIn(
            Accounts accounts,
            PersonDirectory people,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.people = people;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
    }

    /** @throws Problem 401 {@code sign-in.refused}, the same whatever was wrong; {@link Throttled} 429 */
    Proof check(@Nullable String login, @Nullable String password, String address) {
        String key = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        boolean possible = key.length() <= Accounts.MAX_LOGIN;
        (possible ? throttle.take(key, address) : throttle.take(address)).ifPresent(wait -> {
            throw new Throttled(wait);
        });
        if (!possible) {
            throw refused();
        }
        Proof proof = accounts.authenticate(key, password == null ? "" : password).orElseThrow(SignIn::refused);
        PersonCard person = people.activeCard(proof.personId()).orElseThrow(SignIn::refused);
        throttle.giveBack(key, address);
        record("session.started", person, PASSWORD);
        return proof;
    }

    private static Problem refused() {
        return new Problem(HttpStatus.UNAUTHORIZED, "sign-in.refused", "Login or password is wrong.");
    }

    /** Writes down that somebody came in another way than {@link #check}. */
    void started(UUID personId, String via) {
        people.activeCard(personId).ifPresent(person -> record("session.started", person, via));
    }

    void ended(UUID personId) {
        people.activeCard(personId).ifPresent(person -> record("session.ended", person, CurrentActor.get().via()));
    }

    private void record(String action, PersonCard person, String via) {
        CurrentActor.run(
                new Actor(person.id(), person.name(), via),
                () -> transaction.executeWithoutResult(inside -> events.publishEvent(
                        AuditableEvent.of(action, "person", person.id(), person.name(), person.unitId(), Map.of()))));
    }

    /** Too many wrong passwords: come back after {@link #wait}. */
    static final class Throttled extends Problem {

        private final transient Duration wait;

        Throttled(Duration wait) {
            super(HttpStatus.TOO_MANY_REQUESTS, "sign-in.throttled", "Too many wrong attempts. Try again in a moment.");
            this.wait = wait;
        }

        /** Whole seconds until the next attempt, at least one. */
        long seconds() {
            return Math.max(1, wait.toSeconds() + 1);
        }
    }
}
