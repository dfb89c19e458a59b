package org.perennial.casetypes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of one case type's folder.
 *
 * @param folder its name, which must be the case type's key
 * @param texts file name to content
 */
record CaseTypeFiles(String folder, Map<String, String> texts) {

    private static final Path ALL = Path.of("src/main/resources/case-types");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<CaseTypeFiles> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> read(folder.getFileName().toString()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static CaseTypeFiles read(String folder) {
        Map<String, String> texts = new TreeMap<>();
        Path root = ALL.resolve(folder);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new CaseTypeFiles(folder, texts);
    }

    /** The same folder with one file changed. */
    CaseTypeFiles with(String file, String content) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(file, content);
        return new CaseTypeFiles(folder, changed);
    }

    String diagram() {
        return texts.get(folder + ".bpmn");
    }

    BpmnModelInstance model() {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(diagram().getBytes(StandardCharsets.UTF_8)));
    }

    /** The diagram as plain XML, for what the model's own classes do not show. */
    Document document() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(diagram())));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(folder, unreadable);
        }
    }

    Map<String, Object> settings() {
        return new Yaml().load(texts.get("case-type.yaml"));
    }

    /** Form schemas by file name without ending. */
    Map<String, JsonNode> forms() {
        return texts.keySet().stream()
                .filter(name -> name.endsWith(".form"))
                .collect(Collectors.toMap(
                        name -> name.substring(0, name.length() - ".form".length()),
                        name -> JSON.readTree(texts.get(name)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    Map<String, String> messages(String language) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(texts.getOrDefault("messages_" + language + ".properties", "")));
        } catch (IOException fromMemoryNever) {
            throw new UncheckedIOException(fromMemoryNever);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, value) -> messages.put(key.toString(), value.toString()));
        return messages;
    }
}
