package org.perennial.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.perennial.identity.Accounts.Proof;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a browser. A token that was known before must be worth nothing afterwards. */
@Component
class Entrance {

    private final BrowserSessions sessions;
    private final CsrfTokenRepository csrf;

    Entrance(BrowserSessions sessions, CsrfTokenRepository csrf) {
        this.sessions = sessions;
        this.csrf = csrf;
    }

    /** @param via how the person proved who they are, for the audit trail */
    void open(Proof proof, String via, HttpServletRequest request, HttpServletResponse response) {
        sessions.start(proof, via, request);
        renewCsrf(request, response);
    }

    void close(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        renewCsrf(request, response);
    }

    private void renewCsrf(HttpServletRequest request, HttpServletResponse response) {
        csrf.saveToken(csrf.generateToken(request), request, response);
    }
}
