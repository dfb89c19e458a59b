package org.perennial.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a record, as the audit trail shows it: field → before and after. */
public final class Changes {

    private final Map<String, Object> found = new LinkedHashMap<>();

    /** Notes the field where the two differ; dates, ids and enums become texts. */
    public Changes compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            Map<String, @Nullable Object> both = new LinkedHashMap<>();
            both.put("before", json(before));
            both.put("after", json(after));
            found.put(field, both);
        }
        return this;
    }

    /** Whether nothing differs. */
    public boolean none() {
        return found.isEmpty();
    }

    public Map<String, Object> payload() {
        return found;
    }

    private static @Nullable Object json(@Nullable Object value) {
        return value == null || value instanceof Boolean || value instanceof Integer || value instanceof List ? value : value.toString();
    }
}
