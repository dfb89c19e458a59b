package org.perennial.permissions;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.perennial.testing.ApiClient;
import org.perennial.testing.ApiResponse;
import tools.jackson.databind.json.JsonMapper;

/** Sends a row's request as whoever is asked for. */
record PermissionCall(Operation operation, PermissionRow row, PermissionValues values) {

    /** Everything but a {@code $unique} is the same each time. */
    ApiResponse as(ApiClient client) {
        Map<?, ?> upload = (Map<?, ?>) values.fill(row.said().get("upload"));
        if (upload != null && Boolean.TRUE.equals(upload.get("part"))) {
            return client.upload(path(), text(upload, "name"), text(upload, "type"), bytes(upload), Map.of());
        }
        HttpRequest.Builder request = client.request(path());
        if (row.said().get("ifMatch") != null) {
            request.header("If-Match", "\"" + values.fill(row.said().get("ifMatch")) + "\"");
        }
        if (upload != null) {
            request.header("Content-Type", text(upload, "type"))
                    .header("Content-Disposition", "attachment; filename=\"" + text(upload, "name") + "\"");
            return client.send(request.method(operation.method(), BodyPublishers.ofByteArray(bytes(upload))));
        }
        Object body = values.fill(row.said().get("body"));
        if (body == null) {
            return client.send(request.method(operation.method(), BodyPublishers.noBody()));
        }
        request.header("Content-Type", "application/json");
        return client.send(request.method(operation.method(), BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private String path() {
        String path = operation.path();
        for (Map.Entry<?, ?> variable : ((Map<?, ?>) row.said().getOrDefault("path", Map.of())).entrySet()) {
            path = path.replace("{" + variable.getKey() + "}", encoded(values.fill(variable.getValue())));
        }
        if (path.contains("{")) {
            throw new AssertionError("permissions.yaml, row " + row.operation() + ": " + path + " has a variable without a value");
        }
        Map<?, ?> query = (Map<?, ?>) row.said().getOrDefault("query", Map.of());
        return path + query.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(values.fill(one.getValue())))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
    }

    private static String text(Map<?, ?> upload, String key) {
        return (String) upload.get(key);
    }

    private static byte[] bytes(Map<?, ?> upload) {
        return text(upload, "content").getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
    }
}
