package org.perennial.audittrail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.perennial.audittrail.TrailErasure.Told;
import org.perennial.audittrail.verify.SealedEntry;
import org.perennial.shared.CanonicalJson;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.NameEraser;
import org.perennial.shared.PersonWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the trail speaks of a person. */
@Component
class PersonInEntries {

    private static final String SAYING = " from audit_entry e join audit_payload p on p.entry_id = e.id"
            + " where e.action <> :erased and p.content is not null and ";
    private static final String ABOUT = "e.subject_id = :person and e.subject_type in ('person', 'account')";
    private static final String TOLD = "e.id, e.case_id, e.unit_id, e.subject_id";
    private static final int ROWS = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    PersonInEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries about the person or the person's account, and about sign-ins that were refused to who the person is at a provider. */
    List<Told> about(UUID personId) {
        Map<String, String> identities = new HashMap<>();
        contents(personId, "account", said -> identity(said).ifPresent(one -> identities.put(one, AuditPayload.searchable(said.at("/payload/subject").asString()))));
        List<Told> told = new ArrayList<>(jdbc.sql("select " + TOLD + SAYING + ABOUT + " order by e.row_no")
                .param("erased", SealedEntry.Said.ERASED)
                .param("person", personId)
                .query(Told::of)
                .list());
        if (!identities.isEmpty()) {
            jdbc.sql("select " + TOLD + ", p.content" + SAYING + "e.subject_id is null and e.subject_type = 'account' and p.search_text in (:subjects)")
                    .param("erased", SealedEntry.Said.ERASED)
                    .param("subjects", Set.copyOf(identities.values()))
                    .query(row -> {
                        if (identity(JSON.readTree(row.getString("content"))).filter(identities::containsKey).isPresent()) {
                            told.add(Told.of(row, 0));
                        }
                    });
        }
        return told;
    }

    /** A subject is somebody at one provider only. */
    private static Optional<String> identity(JsonNode said) {
        JsonNode subject = said.at("/payload/subject");
        return subject.isString() ? Optional.of(said.at("/payload/issuer").asString("") + " " + subject.stringValue()) : Optional.empty();
    }

    /** Entries that have a value which names the person. The database looks for the text alone, which may be a name of the format too. */
    List<Told> naming(ErasedPerson person) {
        Map<String, String> texts = new LinkedHashMap<>();
        Stream.concat(person.known().names().stream(), person.known().addresses().stream())
                .forEach(text -> texts.put("text" + texts.size(), NameEraser.containing(asWritten(text))));
        PersonWords words = PersonWords.of(person);
        List<Told> told = new ArrayList<>();
        jdbc.sql("select " + TOLD + ", p.content" + SAYING + "("
                        + texts.keySet().stream().map(text -> "lower(p.content) like lower(:" + text + ") escape '\\'").collect(Collectors.joining(" or "))
                        + ") order by e.row_no")
                .param("erased", SealedEntry.Said.ERASED)
                .params(texts)
                .withFetchSize(ROWS)
                .query(row -> {
                    if (anyIn(JSON.readTree(row.getString("content")), words)) {
                        told.add(Told.of(row, 0));
                    }
                });
        return told;
    }

    /** What the person was called whenever somebody wrote it down. */
    ErasedPerson.Known knownAs(UUID personId) {
        Set<String> names = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        contents(personId, "person", said -> {
            Stream.of("/subjectLabel", "/payload/name/before", "/payload/name/after").forEach(at -> keep(said.at(at), names));
            Stream.of("/payload/email/before", "/payload/email/after").forEach(at -> keep(said.at(at), addresses));
        });
        return new ErasedPerson.Known(names, addresses);
    }

    private void contents(UUID personId, String type, Consumer<JsonNode> reader) {
        jdbc.sql("select p.content" + SAYING + "e.subject_id = :person and e.subject_type = :type")
                .param("erased", SealedEntry.Said.ERASED)
                .param("person", personId)
                .param("type", type)
                .query(row -> {
                    reader.accept(JSON.readTree(row.getString("content")));
                });
    }

    /** Of these cases, those in whose entries, or entries of whose evidence, one of these is. */
    Set<UUID> cases(Collection<Told> told, Set<UUID> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        Set<UUID> found = new HashSet<>();
        Map<UUID, UUID> evidence = new HashMap<>();
        jdbc.sql("select subject_id, case_id from audit_entry where case_id in (:cases) and subject_type = 'evidence' and subject_id is not null")
                .param("cases", cases)
                .query(row -> {
                    evidence.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        told.forEach(entry -> {
            UUID of = entry.caseId() == null && entry.subjectId() != null ? evidence.get(entry.subjectId()) : entry.caseId();
            if (of != null && cases.contains(of)) {
                found.add(of);
            }
        });
        return found;
    }

    private static void keep(JsonNode said, Set<String> words) {
        if (said.isString() && !said.stringValue().isBlank()) {
            words.add(said.stringValue());
        }
    }

    private static boolean anyIn(JsonNode said, PersonWords words) {
        return said.isString() ? words.in(said.stringValue()) : said.valueStream().anyMatch(part -> anyIn(part, words));
    }

    /** As it stands inside of canonical JSON. */
    private static String asWritten(String text) {
        String object = CanonicalJson.of(Map.of("t", text));
        return object.substring("{\"t\":\"".length(), object.length() - "\"}".length());
    }
}
