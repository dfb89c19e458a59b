package org.perennial.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a record, as the audit trail shows it: field → before and after. */
final class Changes {

    private final Map<String, Object> found = new LinkedHashMap<>();

    Changes compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            Map<String, @Nullable Object> both = new LinkedHashMap<>();
            both.put("before", json(before));
            both.put("after", json(after));
            found.put(field, both);
        }
        return this;
    }

    boolean none() {
        return found.isEmpty();
    }

    Map<String, Object> payload() {
        return found;
    }

    private static @Nullable Object json(@Nullable Object value) {
        return value == null || value instanceof Boolean ? value : value.toString();
    }
}
