package org.perennial.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * Takes the token from the header only, where our pages put it. Looking for it among the parameters would make the server receive a
 * whole upload before it knows whether anybody may send it.
 */
class CsrfHeader extends CsrfTokenRequestAttributeHandler {

    CsrfHeader() {
        // Without a name the token is made at once, so that every answer brings the cookie.
        setCsrfRequestAttributeName(null);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return request.getHeader(token.getHeaderName());
    }
}
