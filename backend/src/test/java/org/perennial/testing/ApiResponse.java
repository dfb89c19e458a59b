package org.perennial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer over HTTP, with the assertions that tests need most. */
public record ApiResponse(int status, HttpResponse<byte[]> raw) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    ApiResponse(HttpResponse<byte[]> raw) {
        this(raw.statusCode(), raw);
    }

    public String body() {
        return new String(raw.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return MAPPER.readTree(raw.body());
    }

    /** The value at a JSON pointer as text; null where it is null or missing. */
    public String text(String pointer) {
        JsonNode node = json().at(pointer);
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    /** The id of what was answered. */
    public UUID id() {
        return UUID.fromString(text("/id"));
    }

    public Optional<String> header(String name) {
        return raw.headers().firstValue(name);
    }

    /** Insists on a status; the message shows the whole answer. */
    public ApiResponse expect(int expected) {
        assertThat(status).as("%s %s → %s", raw.request().method(), raw.uri(), body()).isEqualTo(expected);
        return this;
    }

    /** Insists on a problem with this status and code. */
    public ApiResponse expectProblem(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(text("/code")).as(body()).isEqualTo(code);
        return this;
    }

    /** Insists on 400 {@code validation.failed} with a violation of this pointer and code. */
    public ApiResponse expectViolation(String pointer, String code) {
        expectProblem(400, "validation.failed");
        assertThat(json().at("/violations").valueStream().map(v -> v.at("/pointer").asString() + " " + v.at("/code").asString()))
                .as(body())
                .contains(pointer + " " + code);
        return this;
    }
}
