package org.perennial.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.perennial.identity.CurrentGuest;
import org.perennial.shared.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refusals of the filter chain look like all other problems. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver problems;

    SecurityProblems(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        answer(request, response, new Problem(HttpStatus.UNAUTHORIZED, "sign-in.required", "Sign in first."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        answer(request, response, refused instanceof CsrfException ? outOfDate() : CurrentGuest.is() ? closedToGuests() : denied());
    }

    private static Problem outOfDate() {
        return Problem.forbidden("csrf.invalid", "This page is out of date. Load it again, then repeat your action.");
    }

    private static Problem closedToGuests() {
        return Problem.forbidden("guest.refused", "Guests read what was given to them, and nothing else.");
    }

    private static Problem denied() {
        return Problem.forbidden("access.denied", "You may not do this.");
    }

    /** Answers with a problem of a filter's own. */
    void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (problems.resolveException(request, response, null, problem) == null) {
            response.sendError(problem.status().value());
        }
    }
}
