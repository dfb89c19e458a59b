package org.perennial.casetypes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** What {@code words.yaml} allows in a diagram. */
final class Words {

    private static final Path FILE = Path.of("src/main/resources/words.yaml");

    private final Map<String, Object> yaml;

    private Words(Map<String, Object> yaml) {
        this.yaml = yaml;
    }

    static Words read() {
        try {
            return new Words(new Yaml().load(Files.readString(FILE)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean hasProperty(String word, String property) {
        return map(map(map(yaml, "words"), word), "properties").containsKey(property);
    }

    boolean hasMethod(String word, String method) {
        return map(map(map(yaml, "words"), word), "methods").containsKey(method);
    }

    Set<String> steps() {
        return map(yaml, "steps").keySet();
    }

    /** What a designer fills in for a step. */
    Set<String> fields(String step) {
        return map(map(map(yaml, "steps"), step), "fields").keySet();
    }

    /** Facts a step decides, with their values where they are limited. */
    Map<String, Object> sets(String step) {
        return map(map(map(yaml, "steps"), step), "sets");
    }

    List<String> roles() {
        return Yamls.strings(yaml, "roles");
    }

    private static Map<String, Object> map(Map<String, Object> yaml, String name) {
        return Yamls.map(yaml, name);
    }
}
