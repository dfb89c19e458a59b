package org.perennial.shared.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** ETag and If-Match of what can be edited: the version of the record in quotes. */
public final class Versions {

    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private Versions() {}

    /** 200 with the version as ETag. */
    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    /** 201 with the version as ETag. */
    public static <T> ResponseEntity<T> created(T body, long version) {
        return ResponseEntity.status(HttpStatus.CREATED).eTag("\"" + version + "\"").body(body);
    }

    /**
     * For what may also be changed without saying on which version.
     *
     * @return null where the header is missing
     * @throws Problem 428 {@code if-match.required} where the header holds no version
     */
    public static @Nullable Long given(@Nullable String ifMatch) {
        return ifMatch == null ? null : of(ifMatch);
    }

    /** @throws Problem 428 {@code if-match.required} where the header is missing or holds no version */
    public static long of(@Nullable String ifMatch) {
        Matcher etag = ETAG.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!etag.matches()) {
            throw new Problem(
                    HttpStatus.PRECONDITION_REQUIRED, "if-match.required", "Send the version you read in the header If-Match.");
        }
        return Long.parseLong(etag.group(1));
    }
}
