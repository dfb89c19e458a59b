package org.perennial.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.Trail;
import org.perennial.audittrail.TrailEntry;
import org.perennial.cases.CaseCopies;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseSubject;
import org.perennial.cases.CaseSubjects;
import org.perennial.identity.UnitTree;
import org.perennial.organisation.People;
import org.perennial.process.CaseType;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** Tells all that is known of a case, as {@code case.json} has it (docs/audit-pack.md). */
@Component
class PackStory {

    private final Trail trail;
    private final People people;
    private final UnitTree units;
    private final CaseSubjects subjects;

    PackStory(Trail trail, People people, UnitTree units, CaseSubjects subjects) {
        this.trail = trail;
        this.people = people;
        this.units = units;
        this.subjects = subjects;
    }

    Map<String, Object> of(
            CaseFile file, CaseType type, CaseCopies.Copy copy, List<Map<String, Object>> evidence, PackCase.Place place) {
        Map<UUID, PersonRef> names = people.refs(Stream.concat(
                        Stream.of(file.ownerId(), file.startedBy()),
                        copy.submissions().stream().flatMap(one -> Stream.of(one.view().personId(), one.view().onBehalfOf())))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("v", 1);
        story.put("case", record(file, type, names));
        story.put("submissions", copy.submissions().stream().map(one -> submission(one, names)).toList());
        story.put("seal", copy.seal() == null ? null : Map.of(
                "content", copy.seal().content(), "hash", copy.seal().hash(), "parts", copy.seal().parts()));
        story.put("evidence", evidence);
        story.put("separation", separation(type, copy, names));
        story.put("timeline", timeline(file.id()));
        story.put("links", copy.links().stream()
                .filter(link -> place.cases().contains(link.other().id()))
                .map(link -> Map.of(
                        "id", link.other().id(), "number", link.other().number(), "title", link.other().title(), "kind", link.kind(),
                        "direction", link.direction()))
                .toList());
        return story;
    }

    private Map<String, Object> record(CaseFile file, CaseType type, Map<UUID, PersonRef> names) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", file.id());
        record.put("number", file.number());
        record.put("title", file.title());
        record.put("type", file.type());
        record.put("typeTitle", type.title());
        record.put("typeVersion", file.typeVersion());
        record.put("typeVersionNo", type.version());
        record.put("unit", unit(file.unitId()));
        record.put("subject", subjects.card(file).map(CaseSubject.Card::title).orElse(null));
        record.put("state", file.state());
        record.put("stage", file.stage() == null ? null : type.text("stage." + file.stage()));
        record.put("outcome", file.outcome());
        record.put("grade", file.grade());
        record.put("tier", file.tier());
        record.put("attempt", file.attempt());
        record.put("owner", person(file.ownerId(), names));
        record.put("startedAt", file.startedAt());
        record.put("startedBy", person(file.startedBy(), names));
        record.put("endedAt", file.endedAt());
        return record;
    }

    private Map<String, Object> unit(UUID id) {
        UnitRef unit = units.refs(List.of(id)).getOrDefault(id, new UnitRef(id, id.toString()));
        return Map.of("id", unit.id(), "name", unit.name());
    }

    private static Map<String, Object> submission(CaseCopies.Handed one, Map<UUID, PersonRef> names) {
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("hashed", one.hashed());
        submission.put("hash", one.view().hash());
        submission.put("step", one.view().step());
        submission.put("stepTitle", one.view().stepTitle());
        submission.put("person", person(one.view().personId(), names));
        submission.put("onBehalfOf", person(one.view().onBehalfOf(), names));
        submission.put("at", one.view().at());
        submission.put("attempt", one.view().attempt());
        submission.put("answers", one.view().fields().stream()
                .map(answer -> Map.of("label", answer.label(), "value", answer.display()))
                .toList());
        return submission;
    }

    /** For each pair of steps that one person may not both do: who did them, also through a substitute, and whether anybody did both. */
    private static List<Map<String, Object>> separation(CaseType type, CaseCopies.Copy copy, Map<UUID, PersonRef> names) {
        Map<String, Set<UUID>> doers = new HashMap<>();
        copy.submissions().forEach(one -> Stream.of(one.view().personId(), one.view().onBehalfOf())
                .filter(Objects::nonNull)
                .forEach(person -> doers.computeIfAbsent(one.view().step(), step -> new LinkedHashSet<>()).add(person)));
        List<Map<String, Object>> pairs = new ArrayList<>();
        for (List<String> pair : type.separation()) {
            Set<UUID> first = doers.getOrDefault(pair.get(0), Set.of());
            Set<UUID> second = doers.getOrDefault(pair.get(1), Set.of());
            if (!first.isEmpty() && !second.isEmpty()) {
                Map<String, Object> fact = new LinkedHashMap<>();
                fact.put("step", pair.get(0));
                fact.put("stepTitle", type.stepTitle(pair.get(0)));
                fact.put("people", first.stream().map(person -> person(person, names)).toList());
                fact.put("apartFrom", pair.get(1));
                fact.put("apartFromTitle", type.stepTitle(pair.get(1)));
                fact.put("apartFromPeople", second.stream().map(person -> person(person, names)).toList());
                fact.put("kept", Collections.disjoint(first, second));
                pairs.add(fact);
            }
        }
        return pairs;
    }

    /** Oldest first; entries that are not sealed yet have no number. */
    private List<Map<String, Object>> timeline(UUID caseId) {
        List<Map<String, Object>> entries = new ArrayList<>();
        String cursor = null;
        do {
            Page<TrailEntry> page = trail.ofCase(caseId, cursor, Page.MAX);
            page.items().forEach(entry -> entries.add(entry(entry)));
            cursor = page.nextCursor();
        } while (cursor != null);
        Collections.reverse(entries);
        return entries;
    }

    private static Map<String, Object> entry(TrailEntry entry) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("at", entry.at());
        said.put("who", entry.actor() == null ? null : person(entry.actor()));
        said.put("onBehalfOf", entry.onBehalfOf() == null ? null : person(entry.onBehalfOf()));
        said.put("what", entry.action());
        said.put("words", words(entry.action()));
        said.put("text", entry.subjectLabel());
        said.put("no", entry.sealedNo());
        return said;
    }

    static Map<String, Object> person(PersonRef person) {
        return Map.of("id", person.id(), "name", person.name());
    }

    private static @Nullable Map<String, Object> person(@Nullable UUID id, Map<UUID, PersonRef> names) {
        return id == null ? null : person(names.getOrDefault(id, new PersonRef(id, id.toString())));
    }

    /** {@code step.handed-over} and {@code IN_WORK} as people read them. */
    static String words(String key) {
        String words = key.replaceAll("[._-]", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
