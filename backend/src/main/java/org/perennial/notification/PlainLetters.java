package org.perennial.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.organisation.Person;
import org.perennial.shared.Ids;
import org.perennial.shared.Templates;
import org.springframework.stereotype.Component;

/** Writes letters that are no notices: nobody reads them in the product, and no choice of when mails come holds them back. */
@Component
class PlainLetters {

    private final MailTexts texts;
    private final Templates templates;
    private final PublicAddress address;
    private final Outbox outbox;
    private final MailServers servers;

    PlainLetters(MailTexts texts, Templates templates, PublicAddress address, Outbox outbox, MailServers servers) {
        this.texts = texts;
        this.templates = templates;
        this.address = address;
        this.outbox = outbox;
        this.servers = servers;
    }

    /** Whether mails leave at all. */
    boolean leave() {
        return servers.current().isPresent();
    }

    /**
     * @param personId who the mail is for, or who answers for the address
     * @param chooses whether they have a page on which to choose what mails they get
     */
    record Recipient(UUID personId, String name, String address, boolean chooses) {

        static Recipient of(Person person) {
            return new Recipient(person.id(), person.name(), person.email(), true);
        }

        static Recipient outside(UUID personId, String name, String address) {
            return new Recipient(personId, name, address, false);
        }
    }

    /** Writes a letter and puts it into the outbox. */
    void send(Recipient to, String kind, Map<String, Object> facts, String path, Instant madeAt) {
        outbox.put(write(to, kind, facts, path, madeAt));
    }

    Letter write(Person person, String kind, Map<String, Object> facts, String path, Instant madeAt) {
        return write(Recipient.of(person), kind, facts, path, madeAt);
    }

    /**
     * @param kind names the text under {@code mail/kinds}
     * @param path inside of the product, where the letter's button leads
     */
    Letter write(Recipient to, String kind, Map<String, Object> facts, String path, Instant madeAt) {
        String[] words = templates.plain(texts.common(kind), facts).strip().split("\n", 2);
        String title = words[0].strip();
        String text = words[1].strip();
        Map<String, Object> entry = new HashMap<>();
        entry.put("title", title);
        entry.put("text", text);
        entry.put("paragraphs", List.of(text.lines().filter(line -> !line.isBlank()).toList()));
        entry.put("link", address.link(path));
        Map<String, Object> values = new HashMap<>();
        values.put("name", to.name());
        values.put("entries", List.of(entry));
        values.put("preferences", to.chooses() ? address.link("/notifications/preferences") : null);
        UUID id = Ids.next();
        return new Letter(
                id, to.personId(), to.address(), "<" + id + "@" + address.host() + ">", null, title,
                templates.plain(texts.frame(".txt"), values), templates.html(texts.frame(".html"), values), null, madeAt);
    }
}
