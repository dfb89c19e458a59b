package org.perennial.controls.web;

import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** ETag and If-Match of records with a version. */
final class Versioned {

    private Versioned() {}

    static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    /** @throws Problem 428 {@code if-match.required} where the header is missing or no version */
    static long version(@Nullable String ifMatch) {
        String text = ifMatch == null ? "" : ifMatch.replace("W/", "").replace("\"", "").strip();
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException none) {
            throw new Problem(
                    HttpStatus.PRECONDITION_REQUIRED, "if-match.required", "Send the version you read in the header If-Match.");
        }
    }
}
