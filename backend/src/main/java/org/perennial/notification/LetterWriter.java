package org.perennial.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.organisation.Person;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.shared.Ids;
import org.perennial.shared.Templates;
import org.springframework.stereotype.Component;

/** Puts what one person was told into one mail. */
@Component
class LetterWriter {

    /** More than this nobody reads in a mail; the rest is counted and linked. */
    private static final int SHOWN = 40;
    private static final int SUBJECT = 150;

    private final Wording wording;
    private final MailTexts texts;
    private final Templates templates;
    private final Readers readers;
    private final PreferenceTable preferences;
    private final WorkingCalendars calendars;
    private final PublicAddress address;

    LetterWriter(
            Wording wording,
            MailTexts texts,
            Templates templates,
            Readers readers,
            PreferenceTable preferences,
            WorkingCalendars calendars,
            PublicAddress address) {
        this.wording = wording;
        this.texts = texts;
        this.templates = templates;
        this.readers = readers;
        this.preferences = preferences;
        this.calendars = calendars;
        this.address = address;
    }

    /** @param all at least one notice, oldest first */
    Letter write(Person person, List<Told> all, boolean digest, Instant now) {
        ZoneId zone = calendars.zone(person.unitId());
        List<Told> shown = all.subList(0, Math.min(all.size(), SHOWN));
        Map<UUID, CaseFile> cases =
                readers.readable(person.id(), all.stream().map(Told::caseId).filter(Objects::nonNull).toList());
        List<Map<String, Object>> entries =
                shown.stream().map(told -> entry(told, told.caseId() == null ? null : cases.get(told.caseId()), person, zone)).toList();
        String leave = digest ? preferences.leaveToken(person.id()).map(token -> address.link("/api/mail/leave?token=" + token)).orElse(null) : null;
        Map<String, Object> values = values(person, entries, all.size(), digest, leave);
        UUID id = Ids.next();
        return new Letter(
                id, person.id(), person.email(), "<" + id + "@" + address.host() + ">", thread(all), subject(all, cases, entries, digest),
                templates.plain(texts.frame(".txt"), values), templates.html(texts.frame(".html"), values), leave, now);
    }

    private Map<String, Object> entry(Told told, @Nullable CaseFile file, Person person, ZoneId zone) {
        Wording.Words words = wording.of(told, file, person.name(), zone);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("title", words.title());
        entry.put("text", words.text());
        entry.put("paragraphs", paragraphs(words.text()));
        entry.put("html", words.html());
        entry.put("about", file == null ? null : file.number() + " · " + file.title());
        entry.put("link", address.link(told.link(file != null)));
        entry.put("at", Moments.inWords(told.madeAt(), zone));
        return entry;
    }

    private Map<String, Object> values(
            Person person, List<Map<String, Object>> entries, int count, boolean digest, @Nullable String leave) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", person.name());
        values.put("entries", entries);
        values.put("several", count > 1 ? count : null);
        values.put("rest", count > entries.size() ? count - entries.size() : null);
        values.put("digest", digest ? Boolean.TRUE : null);
        values.put("leave", leave);
        values.put("all", address.link("/notifications"));
        values.put("preferences", address.link("/notifications/preferences"));
        return values;
    }

    private static String subject(List<Told> all, Map<UUID, CaseFile> cases, List<Map<String, Object>> entries, boolean digest) {
        String first = entries.get(0).get("title").toString();
        if (digest) {
            return OneLine.of(all.size() == 1 ? "Your digest: " + first : "Your digest: " + all.size() + " messages", SUBJECT);
        }
        CaseFile file = all.get(0).caseId() == null ? null : cases.get(all.get(0).caseId());
        if (all.size() > 1) {
            return OneLine.of(first + " and " + (all.size() - 1) + " more", SUBJECT);
        }
        return OneLine.of(file == null || first.contains(file.number()) ? first : "[" + file.number() + "] " + first, SUBJECT);
    }

    /** A name made of the case's id alone, so that every mail about the case falls into one thread, whichever came first. */
    private @Nullable String thread(List<Told> all) {
        List<UUID> cases = all.stream().map(Told::caseId).distinct().toList();
        return cases.size() == 1 && cases.get(0) != null ? "<case." + cases.get(0) + "@" + address.host() + ">" : null;
    }

    private static List<List<String>> paragraphs(String text) {
        List<List<String>> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph.strip().lines().map(String::strip).toList());
            }
        }
        return paragraphs;
    }
}
