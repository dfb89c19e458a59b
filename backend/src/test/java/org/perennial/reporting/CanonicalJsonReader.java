package org.perennial.reporting;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads texts that were hashed. */
final class CanonicalJsonReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalJsonReader() {}

    static JsonNode read(String text) {
        return JSON.readTree(text);
    }
}
