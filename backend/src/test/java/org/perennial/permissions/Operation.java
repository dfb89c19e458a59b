package org.perennial.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One operation of the committed description, which OpenApiTests holds against the application.
 *
 * @param path with its variables in braces
 */
record Operation(String id, String method, String path) {

    private static final Path DESCRIPTION = Path.of("openapi.json");

    /** All of them by id. */
    static Map<String, Operation> all() {
        Map<String, Operation> all = new TreeMap<>();
        try {
            JsonNode paths = JsonMapper.shared().readTree(Files.readString(DESCRIPTION)).get("paths");
            paths.properties().forEach(path -> path.getValue().properties().forEach(one -> {
                String id = one.getValue().get("operationId").asString();
                all.put(id, new Operation(id, one.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey()));
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Whether it is one of the reading methods of HTTP. */
    boolean reads() {
        return method.equals("GET");
    }
}
