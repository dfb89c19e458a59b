package org.perennial.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** JSON in its one canonical form (RFC 8785), the form in which records are hashed. */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new SafeNumbers()).build();

    private CanonicalJson() {}

    /** Canonical text of a map, list or record; instants and ids become texts, and so do whole numbers above 2^53. */
    public static String of(Object value) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedString();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    public static byte[] bytes(Object value) {
        return of(value).getBytes(StandardCharsets.UTF_8);
    }
}
