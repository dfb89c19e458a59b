package org.perennial.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perennial.identity.SignInLinkMail;
import org.perennial.identity.SignInLinks;
import org.perennial.organisation.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts sign-in links straight into the outbox: somebody waits for them, and no list of what one was told may show them. */
@Component
class SignInLinkLetters implements SignInLinkMail {

    private static final String KIND = "sign-in.link";

    private final Outbox outbox;
    private final PlainLetters letters;
    private final People people;
    private final Clock clock;

    SignInLinkLetters(Outbox outbox, PlainLetters letters, People people, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return letters.leave();
    }

    @Override
    @Transactional
    public void send(UUID personId, String path, Instant until) {
        Letter letter = letters.write(
                people.get(personId), KIND, Map.of("minutes", SignInLinks.MINUTES), path, clock.instant());
        outbox.put(letter, path.substring(path.indexOf('#') + 1), until);
    }
}
