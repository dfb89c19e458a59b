package org.perennial.reporting;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.CaseCopies;
import org.perennial.cases.CaseFile;
import org.perennial.process.CasePath;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.CanonicalJson;
import org.springframework.stereotype.Component;

/** Writes the folder of a case: its record for machines and for people, the diagram it ran under, and its evidence. */
@Component
class PackCase {

    private final CaseCopies copies;
    private final CaseTypes types;
    private final CasePath path;
    private final PackStory story;
    private final PackEvidence evidence;
    private final PackPages pages;

    PackCase(CaseCopies copies, CaseTypes types, CasePath path, PackStory story, PackEvidence evidence, PackPages pages) {
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
     * @param covered how many entries of the trail the pack's checkpoint covers
     */
    record Place(PackZip zip, PackOutput out, Set<UUID> cases, long covered) {}

    /** @return what the pack's list of cases says of it */
    Map<String, Object> write(CaseFile file, List<UUID> frozen, Place place) throws IOException {
        CaseType type = types.version(file.typeVersion());
        String folder = "cases/" + file.number().replaceAll("[^A-Za-z0-9-]", "_") + "/";
        List<Map<String, Object>> pieces = evidence.write(file.id(), new HashSet<>(frozen), place);
        CaseCopies.Copy copy = copies.of(file);
        Map<String, Object> told = story.of(file, type, copy, pieces, place);
        String diagram = types.diagram(file.typeVersion());
        place.zip().file(folder + "case.json", CanonicalJson.bytes(told));
        place.zip().file(folder + "process.bpmn", diagram);
        place.zip().file(folder + "process.svg", ProcessPicture.draw(diagram, path.of(file.id())));
        place.zip().file(folder + "index.html", pages.ofCase(told));
        Map<String, Object> listed = new LinkedHashMap<>();
        listed.put("path", folder + "index.html");
        listed.put("number", file.number());
        listed.put("title", file.title());
        listed.put("type", type.title());
        listed.put("state", PackStory.words(file.state().name()));
        listed.put("startedAt", file.startedAt());
        listed.put("endedAt", file.endedAt());
        listed.put("files", pieces.size());
        listed.put("sealed", file.sealHash() != null);
        return listed;
    }
}
