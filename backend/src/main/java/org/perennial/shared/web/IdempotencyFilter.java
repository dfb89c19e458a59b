package org.perennial.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Hashes;
import org.perennial.shared.web.IdempotencyKeys.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A double click happens once: the same person sending the same request with the same {@code Idempotency-Key} gets the answer
 * of the first one again, also while the first is still running. Only what succeeded is kept.
 */
public class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int KEY_MAX = 100;
    private static final int OPERATION_MAX = 200;
    private static final Pattern WITH_PASSWORD = Pattern.compile("/api/people/[^/]+/account/?|/api/mail/server/?");

    private final IdempotencyKeys keys;
    private final ConcurrentHashMap<String, ReentrantLock> running = new ConcurrentHashMap<>();

    public IdempotencyFilter(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String key = request.getHeader(HEADER);
        String type = request.getContentType();
        return key == null
                || key.isBlank()
                || key.length() > KEY_MAX
                || "GET".equals(request.getMethod())
                || CurrentActor.get().personId() == null
                || carriesPassword(request)
                || type != null && type.startsWith("multipart/");
    }

    /** A hash of such a request would let whoever reads the table try passwords as fast as they like. */
    private static boolean carriesPassword(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/api/session") || path.startsWith("/api/session/") || WITH_PASSWORD.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID person = CurrentActor.get().personId();
        String key = request.getHeader(HEADER);
        ReentrantLock lock = running.computeIfAbsent(person + key, unused -> new ReentrantLock());
        lock.lock();
        try {
            once(request, response, chain, person, key);
        } finally {
            if (!lock.hasQueuedThreads()) {
                running.remove(person + key);
            }
            lock.unlock();
        }
    }

    private void once(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, UUID person, String key)
            throws ServletException, IOException {
        BufferedRequest buffered = BufferedRequest.of(request);
        String whole = request.getMethod() + " " + request.getServletPath();
        String operation = whole.substring(0, Math.min(whole.length(), OPERATION_MAX));
        String hash = Hashes.sha256Hex(buffered.body());
        Optional<Answer> known = keys.find(person, key);
        if (known.isPresent()) {
            replay(response, known.get(), known.get().operation().equals(operation) && known.get().requestHash().equals(hash));
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(buffered, answer);
        if (answer.getStatus() >= 200 && answer.getStatus() < 300) {
            String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            keys.keep(person, key, new Answer(operation, hash, answer.getStatus(), body, answer.getHeader(HttpHeaders.ETAG)));
        }
        answer.copyBodyToResponse();
    }

    private static void replay(HttpServletResponse response, Answer answer, boolean same) throws IOException {
        response.setCharacterEncoding("UTF-8");
        if (same) {
            if (answer.etag() != null) {
                response.setHeader(HttpHeaders.ETAG, answer.etag());
            }
            write(response, answer.status(), "application/json", answer.body());
        } else {
            write(response, 422, "application/problem+json",
                    "{\"type\":\"urn:perennial:problem:idempotency.key-reused\",\"title\":\"Unprocessable Content\",\"status\":422,"
                            + "\"detail\":\"This Idempotency-Key was used for another request. Use a new one.\","
                            + "\"code\":\"idempotency.key-reused\"}");
        }
    }

    private static void write(HttpServletResponse response, int status, String type, @Nullable String body) throws IOException {
        response.setStatus(status);
        if (body != null && !body.isEmpty()) {
            response.setContentType(type);
            response.getWriter().write(body);
        }
    }
}
