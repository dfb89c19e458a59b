package org.perennial.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.perennial.shared.web.ApiPath;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may load and run. Pages get a nonce of their own for the styles the component library adds; answers of the
 * interface may do nothing at all; a controller that said it more strictly (a download) is left alone.
 */
class ContentSecurityPolicy implements HeaderWriter {

    private static final String HEADER = "Content-Security-Policy";
    private static final String NONCE = ContentSecurityPolicy.class.getName() + ".nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The nonce of this response, the same however often it is asked for. */
    static String nonce(HttpServletRequest request) {
        if (request.getAttribute(NONCE) instanceof String known) {
            return known;
        }
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        request.setAttribute(NONCE, nonce);
        return nonce;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(HEADER)) {
            boolean answer = ApiPath.matches(request);
            response.setHeader(HEADER, answer ? "default-src 'none'; frame-ancestors 'none'" : page(nonce(request)));
        }
    }

    private static String page(String nonce) {
        return "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-" + nonce + "'; img-src 'self' data:;"
                + " font-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";
    }
}
