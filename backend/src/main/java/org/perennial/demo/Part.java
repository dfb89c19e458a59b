package org.perennial.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of the sample files. They are shipped with the product, so a wrong one stops the start. */
record Part(Map<String, ?> values) {

    String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalStateException("Sample data lacks " + key + " in " + values);
        }
        return value.toString();
    }

    @Nullable String textOrNull(String key) {
        Object value = values.get(key);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    @SuppressWarnings("unchecked")
    Part part(String key) {
        return new Part((Map<String, ?>) values.get(key));
    }

    /** Empty when there are none. */
    @SuppressWarnings("unchecked")
    List<Part> parts(String key) {
        Object value = values.get(key);
        return value == null
                ? List.of()
                : ((List<Map<String, ?>>) value).stream().map(Part::new).toList();
    }

    List<?> list(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }
}
