package org.perennial.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.identity.GuestMail;
import org.perennial.organisation.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts invitations of guests straight into the outbox: they have nothing in the product yet that could tell them. */
@Component
class GuestLetters implements GuestMail {

    private static final String KIND = "seat.began";

    private final Outbox outbox;
    private final MailServers servers;
    private final PlainLetters letters;
    private final People people;
    private final Clock clock;

    GuestLetters(Outbox outbox, MailServers servers, PlainLetters letters, People people, Clock clock) {
        this.outbox = outbox;
        this.servers = servers;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return servers.current().isPresent();
    }

    @Override
    @Transactional
    public void send(UUID personId, List<String> titles, LocalDate until, String path) {
        String signIn = "/sign-in?return=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
        outbox.put(letters.write(
                people.get(personId), KIND, Map.of("titles", String.join(", ", titles), "until", until.toString()), signIn, clock.instant()));
    }
}
