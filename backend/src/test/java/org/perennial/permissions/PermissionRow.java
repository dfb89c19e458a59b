package org.perennial.permissions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A row of {@code permissions.yaml}, whose head explains the words. */
record PermissionRow(String operation, Map<String, Object> said) {

    private static final Set<String> WORDS = Set.of(
            "may", "holder", "other", "stranger", "nobody", "guest", "token", "everybody", "anybody", "path", "query", "body", "ifMatch", "upload",
            "needs", "shows", "fresh");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    /** All rows in the order of the file; a row that says nothing that can be tried, or something twice, is an error. */
    @SuppressWarnings("unchecked")
    static List<PermissionRow> all() {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        try (InputStream file = PermissionRow.class.getResourceAsStream("/permissions.yaml")) {
            Map<String, Object> rows = new Yaml(new SafeConstructor(strict)).load(file);
            return rows.entrySet().stream()
                    .map(row -> new PermissionRow(row.getKey(), (Map<String, Object>) row.getValue()).checked())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who of the unit gets what, those who may first. */
    Map<String, Integer> people() {
        Map<String, Integer> all = new LinkedHashMap<>();
        if (forAll() != null) {
            List.of("hr", "isms", "admin").forEach(person -> all.put(person, forAll()));
        } else {
            // Who is refused comes first: a holder's success must not be what refuses the others.
            all.putAll(statuses("other"));
            all.putAll(statuses("holder"));
        }
        return all;
    }

    /** A person who may. */
    String holder() {
        return forAll() != null ? "hr" : statuses("holder").keySet().iterator().next();
    }

    boolean mayAct(String person) {
        return forAll() != null || statuses("holder").containsKey(person);
    }

    int stranger() {
        return forAll() != null ? forAll() : (Integer) said.get("stranger");
    }

    int nobody() {
        return said.containsKey("anybody") ? (Integer) said.get("anybody") : (Integer) said.getOrDefault("nobody", 401);
    }

    /** What somebody from outside gets who was given nothing. */
    int guest() {
        return (Integer) said.getOrDefault("guest", said.getOrDefault("anybody", 403));
    }

    String text(String word) {
        return (String) said.get(word);
    }

    boolean fresh() {
        return Boolean.TRUE.equals(said.get("fresh"));
    }

    private Integer forAll() {
        return (Integer) said.getOrDefault("everybody", said.get("anybody"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Integer> statuses(String word) {
        return said.get(word) instanceof Map<?, ?> map ? (Map<String, Integer>) map : Map.of();
    }

    private PermissionRow checked() {
        require(WORDS.containsAll(said.keySet()), "knows no such words as in " + said.keySet());
        require(said.get("may") instanceof String, "does not say in words who may");
        if (forAll() == null) {
            require(!statuses("holder").isEmpty(), "names nobody who may");
            require(said.get("stranger") instanceof Integer, "does not say what a stranger gets");
            require(!statuses("other").isEmpty(), "names nobody of the unit who may not");
            require(
                    said.containsKey("shows") || statuses("other").values().stream().noneMatch(status -> status < 300),
                    "lets others in without saying what they must not see");
            require(statuses("holder").values().stream().noneMatch(REFUSED::contains), "refuses who may");
        }
        return this;
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError("permissions.yaml, row " + operation + ": " + otherwise);
        }
    }
}
