package org.perennial.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.identity.SignInLinkMail;
import org.perennial.identity.SignInLinks;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts sign-in links straight into the outbox: somebody waits for them, and no list of what one was told may show them. */
@Component
class SignInLinkLetters implements SignInLinkMail {

    private static final String KIND = "sign-in.link";

    private final Outbox outbox;
    private final MailServers servers;
    private final MailTexts texts;
    private final Templates templates;
    private final People people;
    private final PublicAddress address;
    private final Clock clock;

    SignInLinkLetters(
            Outbox outbox,
            MailServers servers,
            MailTexts texts,
            Templates templates,
            People people,
            PublicAddress address,
            Clock clock) {
        this.outbox = outbox;
        this.servers = servers;
        this.texts = texts;
        this.templates = templates;
        this.people = people;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return servers.current().isPresent();
    }

    @Override
    @Transactional
    public void send(UUID personId, String path, Instant until) {
        Person person = people.get(personId);
        String[] words = templates.plain(texts.common(KIND), Map.of("minutes", SignInLinks.MINUTES)).strip().split("\n", 2);
        String title = words[0].strip();
        String text = words[1].strip();
        Map<String, Object> entry = new HashMap<>();
        entry.put("title", title);
        entry.put("text", text);
        entry.put("paragraphs", List.of(text.lines().filter(line -> !line.isBlank()).toList()));
        entry.put("link", address.link(path));
        Map<String, Object> values = new HashMap<>();
        values.put("name", person.name());
        values.put("entries", List.of(entry));
        values.put("preferences", address.link("/notifications/preferences"));
        UUID id = Ids.next();
        outbox.put(new Letter(
                id, personId, person.email(), "<" + id + "@" + address.host() + ">", null, title,
                templates.plain(texts.frame(".txt"), values), templates.html(texts.frame(".html"), values), null, clock.instant()));
    }
}
