package org.perennial.reporting;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseCopies;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.process.CasePath;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.CanonicalJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the folder of a case: its record for machines and for people, the diagram it ran under, and its evidence. */
@Component
class PackCase {

    private static final Logger LOG = LoggerFactory.getLogger(PackCase.class);

    private final Cases cases;
    private final CaseCopies copies;
    private final CaseTypes types;
    private final CasePath path;
    private final PackStory story;
    private final PackEvidence evidence;
    private final PackPages pages;

    PackCase(Cases cases, CaseCopies copies, CaseTypes types, CasePath path, PackStory story, PackEvidence evidence, PackPages pages) {
        this.cases = cases;
        this.copies = copies;
        this.types = types;
        this.path = path;
        this.story = story;
        this.evidence = evidence;
        this.pages = pages;
    }

    /**
     * Where it goes.
     *
     * @param cases all cases of the pack
     */
    record Place(PackZip zip, PackOutput out, Set<UUID> cases) {}

    /**
     * A case goes on while packs are built: what its copy holds is what the rest is told of.
     *
     * @param frozen evidence the pack was asked for; once the case is sealed, all that was sealed with it is put in
     * @return what the pack's list of cases says of it; empty where it is not kept any more
     */
    Optional<Map<String, Object>> write(CaseFile known, List<UUID> frozen, Place place) throws IOException {
        CaseType type = types.version(known.typeVersion());
        CaseCopies.Copy copy = copies.of(known);
        CaseFile file = cases.byId(List.of(known.id())).get(known.id());
        if (file == null) {
            return Optional.empty();
        }
        String folder = "cases/" + file.number().replaceAll("[^A-Za-z0-9-]", "_") + "/";
        List<Map<String, Object>> pieces = evidence.write(file.id(), new HashSet<>(frozen), copy.seal() != null, place);
        Map<String, Object> told = story.of(file, type, copy, pieces, place);
        String diagram = types.diagram(file.typeVersion());
        place.zip().file(folder + "case.json", CanonicalJson.bytes(told));
        place.zip().file(folder + "process.bpmn", diagram);
        String picture = picture(file, diagram);
        told.put("picture", picture != null);
        if (picture != null) {
            place.zip().file(folder + "process.svg", picture);
        }
        place.zip().file(folder + "index.html", pages.ofCase(file.number(), told));
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("path", folder + "index.html");
        listed.put("number", file.number());
        listed.put("title", file.title());
        listed.put("type", type.title());
        listed.put("state", PackStory.words(file.state().name()));
        listed.put("startedAt", file.startedAt());
        listed.put("endedAt", file.endedAt());
        listed.put("files", pieces.size());
        listed.put("sealed", copy.seal() != null);
        return Optional.of(listed);
    }

    /** Null where the diagram cannot be drawn: a pack without a picture is better than none. */
    private @Nullable String picture(CaseFile file, String diagram) {
        try {
            return ProcessPicture.draw(diagram, path.of(file.id()));
        } catch (RuntimeException undrawable) {
            LOG.warn("The diagram of case {} cannot be drawn for an audit pack", file.number(), undrawable);
            return null;
        }
    }
}
