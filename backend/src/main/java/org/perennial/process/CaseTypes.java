package org.perennial.process;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The registry of case types: which there are, and each version a running case may still need. */
@Component
@Transactional(readOnly = true)
public class CaseTypes {

    private record Loaded(CaseType type, CaseTypeFolder folder) {}

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final CaseTypeVersions versions;
    private final ModelStore models;
    private final JsonMapper json;
    /** A version never changes, so what was read once stays. */
    private final Map<UUID, Loaded> loaded = new ConcurrentHashMap<>();

    private final Map<String, UUID> byDefinition = new ConcurrentHashMap<>();

    CaseTypes(CaseTypeVersions versions, ModelStore models, JsonMapper json) {
        this.versions = versions;
        this.models = models;
        this.json = json;
    }

    /** The version new cases start on, of every type, by title. */
    public List<CaseType> running() {
        return versions.findByRunningTrue().stream()
                .map(row -> version(row.id()))
                .sorted(Comparator.comparing(CaseType::title))
                .toList();
    }

    /** The version new cases of that type start on; 404 {@code case-type.not-found}. */
    public CaseType running(String key) {
        return versions.findByCaseTypeAndRunningTrue(key)
                .map(row -> version(row.id()))
                .orElseThrow(() -> Problem.notFound("case-type"));
    }

    public CaseType version(UUID versionId) {
        return load(versionId).type();
    }

    /** The type the engine's definition belongs to. */
    public CaseType ofDefinition(String definitionId) {
        UUID id = byDefinition.computeIfAbsent(definitionId, key -> versions.findByDefinitionId(key)
                .map(CaseTypeVersion::id)
                .orElseThrow(() -> new IllegalStateException("Not a registered case type: " + key)));
        return version(id);
    }

    /** The form-js schema of a step's form in that version; empty when the step has none. */
    public Optional<Map<String, Object>> form(UUID versionId, String formId) {
        return Optional.ofNullable(load(versionId).folder().form(formId)).map(text -> json.readValue(text, OBJECT));
    }

    /** Key of the first field of a step's form that asks for evidence of exactly that kind; empty when none does. */
    public Optional<String> evidenceField(UUID versionId, String formId, String kind) {
        return form(versionId, formId).stream()
                .flatMap(schema -> FormField.of(schema).stream())
                .filter(field -> field.kind() == FormField.Kind.EVIDENCE && kind.equals(field.demandedKind()))
                .map(FormField::key)
                .findFirst();
    }

    /** The diagram's BPMN XML. */
    public String diagram(UUID versionId) {
        return load(versionId).folder().diagram();
    }

    /** The text of any file of that version's folder, such as {@code mail/item.reminder.txt}; empty when there is none. */
    public Optional<String> file(UUID versionId, String path) {
        return Optional.ofNullable(load(versionId).folder().text(path));
    }

    private Loaded load(UUID versionId) {
        Loaded known = loaded.get(versionId);
        if (known == null) {
            CaseTypeVersion row = versions.findById(versionId).orElseThrow(() -> Problem.notFound("case-type"));
            CaseTypeFolder folder = new CaseTypeFolder(models.files(row.deploymentId()));
            known = new Loaded(folder.read(row.id(), row.versionNo(), row.deploymentId(), row.definitionId()), folder);
            loaded.put(versionId, known);
        }
        return known;
    }
}
