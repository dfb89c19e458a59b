package org.perennial.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.perennial.evidence.Download;
import org.perennial.evidence.Evidence;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Gives a file out so that no browser runs or renders it as part of the application, whatever is in it. */
final class Attachment {

    private Attachment() {}

    static void write(Download download, HttpServletResponse response) throws IOException {
        Evidence evidence = download.evidence();
        response.setContentType(evidence.mediaType());
        response.setContentLengthLong(evidence.size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(evidence.fileName()));
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        download.bytes().writeTo(response.getOutputStream());
    }

    /** RFC 6266 with the name in UTF-8. */
    static String disposition(String fileName) {
        return ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString();
    }
}
