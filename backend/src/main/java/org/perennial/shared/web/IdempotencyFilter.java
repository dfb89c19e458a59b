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
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A double click happens once: the same person sending the same request with the same {@code Idempotency-Key} gets the answer
 * of the first one again, also while the first is still running. Only what succeeded is kept: the key in the transaction of the
 * action ({@link KeyWithAction}), the answer after it.
 */
public class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int KEY_MAX = 100;
    private static final int OPERATION_MAX = 200;
    private static final Pattern WITH_SECRET = Pattern.compile("/api/people/[^/]+/account/?|/api/mail/server/?|/api/tokens/?");

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
                || carriesSecret(request)
                || type != null && type.startsWith("multipart/")
                || UploadPath.matches(request);
    }

    /** A hash of such a request would let whoever reads the table try passwords as fast as they like; a token is shown once. */
    private static boolean carriesSecret(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/api/session") || path.startsWith("/api/session/") || WITH_SECRET.matcher(path).matches();
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
        RunningAction action = new RunningAction(person, key, operation, hash);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        action.begin();
        try {
            chain.doFilter(buffered, answer);
        } finally {
            RunningAction.end();
        }
        if (answer.getStatus() >= 200 && answer.getStatus() < 300) {
            String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
            keys.keep(action, answer.getStatus(), body, answer.getHeader(HttpHeaders.ETAG));
        } else if (action.taken() && answer.getStatus() < 500) {
            keys.giveBack(action);
        }
        answer.copyBodyToResponse();
    }

    private static void replay(HttpServletResponse response, Answer answer, boolean same) throws IOException {
        response.setCharacterEncoding("UTF-8");
        if (same && !answer.known()) {
            problem(response, HttpStatus.CONFLICT, IdempotencyKeys.DONE, IdempotencyKeys.DONE_WORDS);
        } else if (same) {
            if (answer.etag() != null) {
                response.setHeader(HttpHeaders.ETAG, answer.etag());
            }
            write(response, answer.status(), "application/json", answer.body());
        } else {
            problem(
                    response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency.key-reused",
                    "This Idempotency-Key was used for another request. Use a new one.");
        }
    }

    private static void problem(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        write(response, status.value(), "application/problem+json",
                "{\"type\":\"urn:perennial:problem:" + code + "\",\"title\":\"" + status.getReasonPhrase() + "\",\"status\":"
                        + status.value() + ",\"detail\":\"" + detail + "\",\"code\":\"" + code + "\"}");
    }

    private static void write(HttpServletResponse response, int status, String type, @Nullable String body) throws IOException {
        response.setStatus(status);
        if (body != null && !body.isEmpty()) {
            response.setContentType(type);
            response.getWriter().write(body);
        }
    }
}
