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
import org.jspecify.annotations.Nullable;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Hashes;
import org.perennial.shared.web.IdempotencyKeys.Answer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A double click happens once: the same person sending the same request with the same {@code Idempotency-Key} gets the answer
 * of the first one again, also while the first is still running. Only what succeeded is kept.
 */
public class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int KEY_MAX = 100;

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
                || type != null && type.startsWith("multipart/");
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
        String operation = request.getMethod() + " " + request.getRequestURI();
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
            keys.keep(person, key, new Answer(operation, hash, answer.getStatus(), body));
        }
        answer.copyBodyToResponse();
    }

    private static void replay(HttpServletResponse response, Answer answer, boolean same) throws IOException {
        response.setCharacterEncoding("UTF-8");
        if (same) {
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
