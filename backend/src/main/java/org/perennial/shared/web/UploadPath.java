package org.perennial.shared.web;

import jakarta.servlet.http.HttpServletRequest;

/** The one operation whose body is a file of any type: it is streamed, counted and told from a repetition by its own code. */
final class UploadPath {

    private static final String PATH = "/api/evidence";

    private UploadPath() {}

    static boolean matches(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && PATH.equals(request.getServletPath());
    }
}
