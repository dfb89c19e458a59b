package org.perennial.shared.web;

import org.springframework.http.HttpStatus;

/** Codes of what the framework refuses before any of our code runs. */
final class FrameworkCodes {

    private FrameworkCodes() {}

    static String of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "request.invalid";
            case NOT_FOUND -> "route.not-found";
            case METHOD_NOT_ALLOWED -> "method.not-allowed";
            case NOT_ACCEPTABLE -> "media-type.not-acceptable";
            case UNSUPPORTED_MEDIA_TYPE -> "media-type.unsupported";
            case CONTENT_TOO_LARGE -> "upload.too-large";
            case SERVICE_UNAVAILABLE -> "unavailable";
            default -> status.is4xxClientError() ? "request.refused" : "internal";
        };
    }
}
