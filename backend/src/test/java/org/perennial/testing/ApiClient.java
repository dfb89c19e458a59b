package org.perennial.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a screen: keeps cookies, sends the CSRF token, talks JSON. One per person. */
public final class ApiClient {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();
    private String token;

    /** @param base address of the server, without a path */
    public ApiClient(URI base) {
        this.base = base;
    }

    /** From now on a machine that sends this API token. */
    public ApiClient bearing(String apiToken) {
        token = apiToken;
        return this;
    }

    /** Signs in; the client is that person afterwards. */
    public ApiClient signIn(String login, String password) {
        trySignIn(login, password).expect(200);
        return this;
    }

    public ApiResponse trySignIn(String login, String password) {
        get("/api/session").expect(200);
        return post("/api/session", Map.of("login", login, "password", password));
    }

    public ApiResponse get(String path) {
        return send(request(path).GET());
    }

    public ApiResponse post(String path, Object body) {
        return send(json(path).POST(publisher(body)));
    }

    public ApiResponse post(String path, Object body, String idempotencyKey) {
        return send(json(path).header("Idempotency-Key", idempotencyKey).POST(publisher(body)));
    }

    /** Sends the version with If-Match. */
    public ApiResponse post(String path, Object body, long version) {
        return send(json(path).header("If-Match", "\"" + version + "\"").POST(publisher(body)));
    }

    public ApiResponse put(String path, Object body) {
        return send(json(path).PUT(publisher(body)));
    }

    /** Sends the version with If-Match. */
    public ApiResponse put(String path, Object body, long version) {
        return send(json(path).header("If-Match", "\"" + version + "\"").PUT(publisher(body)));
    }

    public ApiResponse delete(String path) {
        return send(request(path).DELETE());
    }

    /** Uploads one file in the part {@code file}, with further parts before it. */
    public ApiResponse upload(String path, String fileName, String mediaType, byte[] content, Map<String, String> fields) {
        Multipart multipart = new Multipart();
        fields.forEach(multipart::field);
        multipart.file("file", fileName, mediaType, content);
        return send(request(path).header("Content-Type", multipart.contentType()).POST(BodyPublishers.ofByteArray(multipart.bytes())));
    }

    /** Sends anything; cookies and CSRF token are added. */
    public ApiResponse send(HttpRequest.Builder request) {
        try {
            cookie("XSRF-TOKEN").ifPresent(csrf -> request.setHeader("X-XSRF-TOKEN", csrf));
            return new ApiResponse(http.send(request.build(), ApiClient::body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Streams what may be too large for memory into a file; fails unless the answer is 200. */
    public Path download(String path, Path file) {
        try {
            int status = http.send(request(path).GET().build(), BodyHandlers.ofFile(file)).statusCode();
            if (status != 200) {
                throw new AssertionError("Expected 200 but got " + status + " for " + path);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A request to this server, to be sent with {@link #send}. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, application/problem+json, */*");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** All of it, but nothing of a stream of events: that has no end. */
    private static BodySubscriber<byte[]> body(ResponseInfo info) {
        boolean endless = info.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        return endless ? BodySubscribers.mapping(BodySubscribers.ofInputStream(), ApiClient::closed) : BodySubscribers.ofByteArray();
    }

    private static byte[] closed(InputStream stream) {
        try (stream) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Value of a cookie the server set. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().get(base).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static BodyPublisher publisher(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : MAPPER.writeValueAsString(body));
    }
}
