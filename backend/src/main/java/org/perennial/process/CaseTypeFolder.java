package org.perennial.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Period;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Hashes;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the files of one case type's folder. */
final class CaseTypeFolder {

    private final Map<String, byte[]> files;

    CaseTypeFolder(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** SHA-256 over all paths and contents, in order of path. */
    String digest() {
        MessageDigest digest = Hashes.sha256();
        files.forEach((path, bytes) -> {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Hashes.sha256().digest(bytes));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    String key() {
        return string(settings(), "key");
    }

    CaseType read(UUID versionId, int version, String deploymentId, String definitionId) {
        Map<String, Object> yaml = settings();
        return new CaseType(
                versionId,
                string(yaml, "key"),
                version,
                deploymentId,
                definitionId,
                string(yaml, "prefix"),
                string(yaml, "icon"),
                (String) yaml.get("subject"),
                start(map(yaml, "start")),
                strings(yaml, "stages"),
                stringMap(map(yaml, "facts")),
                list(yaml, "due").stream().map(CaseTypeFolder::due).toList(),
                list(yaml, "separation").stream()
                        .map(pair -> ((List<?>) pair).stream().map(Object::toString).toList())
                        .toList(),
                strings(yaml, "externalDue"),
                list(yaml, "delivered").stream().map(CaseTypeFolder::delivered).toList(),
                actions(map(yaml, "actions")),
                String.valueOf(yaml.getOrDefault("ladder", "normal")),
                Period.parse(string(yaml, "retention")),
                texts());
    }

    /** The JSON text of a form of this folder; null when there is none of that id. */
    @Nullable String form(String id) {
        return text(id + ".form");
    }

    /** The text of a file by its path inside the folder; null when there is none. */
    @Nullable String text(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The diagram's XML. */
    String diagram() {
        return new String(files.get(key() + ".bpmn"), StandardCharsets.UTF_8);
    }

    private Map<String, String> texts() {
        byte[] bytes = files.getOrDefault("messages_en.properties", new byte[0]);
        Properties properties = new Properties();
        try {
            properties.load(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
        } catch (IOException fromMemoryNever) {
            throw new UncheckedIOException(fromMemoryNever);
        }
        Map<String, String> texts = new HashMap<>();
        properties.forEach((key, value) -> texts.put(key.toString(), value.toString()));
        return Map.copyOf(texts);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> settings() {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return (Map<String, Object>) yaml.load(new String(files.get("case-type.yaml"), StandardCharsets.UTF_8));
    }

    private static CaseType.@Nullable Start start(Map<String, Object> yaml) {
        return yaml.isEmpty() ? null : new CaseType.Start(string(yaml, "form"), string(yaml, "step"), strings(yaml, "roles"));
    }

    private static CaseType.Due due(Object row) {
        Map<?, ?> yaml = (Map<?, ?>) row;
        return new CaseType.Due(
                yaml.get("step").toString(), (String) yaml.get("grade"), (String) yaml.get("tier"), yaml.get("within").toString());
    }

    private static CaseType.Delivered delivered(Object row) {
        Map<?, ?> yaml = (Map<?, ?>) row;
        return new CaseType.Delivered(yaml.get("step").toString(), (String) yaml.get("note"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, CaseType.Action> actions(Map<String, Object> yaml) {
        Map<String, CaseType.Action> actions = new LinkedHashMap<>();
        yaml.forEach((name, value) -> {
            Map<String, Object> action = (Map<String, Object>) value;
            actions.put(name, new CaseType.Action(string(action, "message"), strings(action, "roles")));
        });
        return actions;
    }

    private static String string(Map<String, Object> yaml, String name) {
        Object value = yaml.get(name);
        if (value == null) {
            throw new IllegalStateException("case-type.yaml lacks " + name);
        }
        return value.toString();
    }

    private static List<String> strings(Map<String, Object> yaml, String name) {
        return list(yaml, name).stream().map(Object::toString).toList();
    }

    private static List<?> list(Map<String, Object> yaml, String name) {
        return yaml.get(name) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> yaml, String name) {
        return yaml.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static Map<String, String> stringMap(Map<String, Object> yaml) {
        Map<String, String> strings = new LinkedHashMap<>();
        yaml.forEach((name, value) -> strings.put(name, value.toString()));
        return strings;
    }
}
