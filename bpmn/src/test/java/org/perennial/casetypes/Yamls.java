package org.perennial.casetypes;

import java.util.List;
import java.util.Map;

/** Parts of a YAML file; what is missing is empty. */
final class Yamls {

    private Yamls() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> yaml, String name) {
        return yaml.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static List<String> strings(Map<String, Object> yaml, String name) {
        return list(yaml, name).stream().map(String::valueOf).toList();
    }

    static List<?> list(Map<String, Object> yaml, String name) {
        return yaml.get(name) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(Map<String, Object> yaml, String name) {
        return (List<Map<String, Object>>) list(yaml, name);
    }
}
