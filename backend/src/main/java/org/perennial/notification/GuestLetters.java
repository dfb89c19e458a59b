package org.perennial.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.identity.GuestMail;
import org.perennial.notification.PlainLetters.Recipient;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts invitations of guests straight into the outbox: they have nothing in the product yet that could tell them. */
@Component
class GuestLetters implements GuestMail {

    private static final String KIND = "seat.began";

    private final PlainLetters letters;
    private final People people;
    private final Clock clock;

    GuestLetters(PlainLetters letters, People people, Clock clock) {
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
    public void send(UUID personId, List<String> titles, LocalDate until, String path) {
        String signIn = "/sign-in?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
        Person guest = people.get(personId);
        letters.send(
                Recipient.outside(personId, guest.name(), guest.email()), KIND,
                Map.of("titles", String.join(", ", titles), "until", Moments.inWords(until)), signIn, clock.instant());
    }
}
