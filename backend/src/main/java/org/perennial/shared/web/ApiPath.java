package org.perennial.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** Tells requests of the interface from others by the path the server decoded, never by the text that was sent. */
public final class ApiPath {

    private static final String PREFIX = "/api/";

    private ApiPath() {}

    /** Whether the request is for {@code /api/…}, however the sender wrote it ({@code /%61pi/…} is the same path). */
    public static boolean matches(HttpServletRequest request) {
        return request.getServletPath().startsWith(PREFIX);
    }
}
