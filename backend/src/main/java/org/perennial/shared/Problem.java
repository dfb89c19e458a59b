package org.perennial.shared;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Something the caller did that cannot be done, with the answer to give: status, stable code, words that help. */
public class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final transient List<Violation> violations;
    private final transient List<PersonRef> who;

    public Problem(HttpStatus status, String code, String detail) {
        this(status, code, detail, List.of(), List.of());
    }

    private Problem(HttpStatus status, String code, String detail, List<Violation> violations, List<PersonRef> who) {
        super(detail);
        this.status = status;
        this.code = code;
        this.violations = List.copyOf(violations);
        this.who = List.copyOf(who);
    }

    /** 400 with one entry per wrong value; the list must not be empty. */
    public static Problem invalid(List<Violation> violations) {
        String detail = violations.size() == 1
                ? violations.get(0).message()
                : violations.size() + " values need your attention.";
        return new Problem(HttpStatus.BAD_REQUEST, "validation.failed", detail, violations, List.of());
    }

    /** 400 with a single wrong value. */
    public static Problem invalid(String pointer, String code, String message) {
        return invalid(List.of(new Violation(pointer, code, message)));
    }

    /** Runs {@code work} on a part of a larger input: pointers of its violations begin with {@code prefix}. */
    public static <T> T within(String prefix, Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            if (problem.violations().isEmpty()) {
                throw problem;
            }
            throw invalid(problem.violations().stream()
                    .map(found -> new Violation(prefix + found.pointer(), found.code(), found.message()))
                    .toList());
        }
    }

    public static Problem badRequest(String code, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, code, detail);
    }

    /** 404; also for what exists but may not be seen by the caller. {@code what} is the noun, such as {@code case}. */
    public static Problem notFound(String what) {
        return new Problem(HttpStatus.NOT_FOUND, what + ".not-found", "There is no such " + what.replace('-', ' ') + ", or it is not yours to see.");
    }

    /** 403 for what the caller sees but may not do; {@code detail} names the rule. */
    public static Problem forbidden(String code, String detail) {
        return new Problem(HttpStatus.FORBIDDEN, code, detail);
    }

    /** 403 that also names the people who may. */
    public static Problem forbidden(String code, String detail, List<PersonRef> who) {
        return new Problem(HttpStatus.FORBIDDEN, code, detail, List.of(), who);
    }

    /** 409: somebody was faster, or the record is in another state. */
    public static Problem conflict(String code, String detail) {
        return new Problem(HttpStatus.CONFLICT, code, detail);
    }

    /** 412: the caller edited a version that is no longer the newest. */
    public static Problem stale() {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "version.stale",
                "Somebody changed this in the meantime. Load it again, then repeat your change.");
    }

    public static Problem tooLarge(String code, String detail) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, code, detail);
    }

    public static Problem unsupported(String code, String detail) {
        return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, code, detail);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** The people who may do what was refused; empty when that is nobody or does not apply. */
    public List<PersonRef> who() {
        return who == null ? List.of() : who;
    }

    /** Further members of the answer; empty unless a kind of problem has its own. */
    public Map<String, Object> extensions() {
        return Map.of();
    }

    @Override
    public @Nullable String getMessage() {
        return super.getMessage();
    }
}
