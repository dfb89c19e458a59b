package org.perennial.permissions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a row's {@code $names} stand for while the row is tried. */
final class PermissionValues {

    private static final Pattern NAME = Pattern.compile("\\$([a-z_-]+)");

    private final PermissionRecords records;
    private final Map<String, Object> shared;
    private final Map<String, Object> own = new HashMap<>();

    /** @param shared records of all rows, kept here */
    PermissionValues(PermissionRecords records, Map<String, Object> shared) {
        this.records = records;
        this.shared = shared;
    }

    Object get(String name) {
        if (name.startsWith("unique")) {
            return records.make(name, this);
        }
        boolean ofRow = name.startsWith("new-") || name.endsWith("-version");
        Map<String, Object> kept = ofRow ? own : shared;
        if (!kept.containsKey(name)) {
            kept.put(name, records.make(name, this));
        }
        return kept.get(name);
    }

    /** The same with every name replaced. */
    Object fill(Object template) {
        if (template instanceof Map<?, ?> map) {
            Map<Object, Object> filled = new LinkedHashMap<>();
            map.forEach((key, value) -> filled.put(key, fill(value)));
            return filled;
        }
        if (template instanceof List<?> list) {
            return list.stream().map(this::fill).toList();
        }
        return template instanceof String text ? fill(text) : template;
    }

    private Object fill(String text) {
        Matcher whole = NAME.matcher(text);
        return whole.matches() ? get(whole.group(1)) : NAME.matcher(text).replaceAll(found -> get(found.group(1)).toString());
    }
}
