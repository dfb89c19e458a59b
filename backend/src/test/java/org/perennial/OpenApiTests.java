package org.perennial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiTest;
import org.perennial.testing.TestOrganisations;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds {@code backend/openapi.json} against the running application. To take a change over:
 * {@code mvn -pl backend -am test -Dtest=OpenApiTests -Dperennial.openapi.update=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@ApiTest
class OpenApiTests {

    private static final Path COMMITTED = Path.of("openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private TestOrganisations organisations;

    @Test
    void agreesWithTheCommittedDescription() throws IOException {
        String current = sorted(organisations.of(this).signedInAs("admin").get("/v3/api-docs").expect(200).body());
        if (Boolean.getBoolean("perennial.openapi.update")) {
            Files.writeString(COMMITTED, current);
        }
        assertThat(COMMITTED).as("run the command in the comment of this test").content().isEqualTo(current);
    }

    @Test
    void namesEveryOperation() {
        Map<?, ?> paths = (Map<?, ?>) document().get("paths");
        assertThat(paths).isNotEmpty();
        paths.forEach((path, operations) -> ((Map<?, ?>) operations).forEach((method, operation) -> assertThat(
                        String.valueOf(((Map<?, ?>) operation).get("operationId")))
                .as("%s %s", method, path)
                .matches("[a-z][A-Za-z]+")));
    }

    private Map<?, ?> document() {
        return JSON.readValue(organisations.of(this).signedInAs("admin").get("/v3/api-docs").expect(200).body(), Map.class);
    }

    /** Keys in order and a fixed server, so that the file changes only when the interface does. */
    private static String sorted(String json) {
        Map<?, ?> document = JSON.readValue(json, Map.class);
        Map<String, Object> tree = tree(document);
        tree.put("servers", List.of(Map.of("url", "/")));
        return JSON.writeValueAsString(tree).replace("\r\n", "\n") + "\n";
    }

    private static Map<String, Object> tree(Map<?, ?> map) {
        Map<String, Object> tree = new TreeMap<>();
        map.forEach((key, value) -> tree.put(String.valueOf(key), ordered(value)));
        return tree;
    }

    private static Object ordered(Object value) {
        if (value instanceof Map<?, ?> map) {
            return tree(map);
        }
        return value instanceof List<?> list ? list.stream().map(OpenApiTests::ordered).toList() : value;
    }
}
