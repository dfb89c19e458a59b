package org.perennial.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.perennial.shared.Actor;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.PersonRef;
import org.perennial.shared.web.ApiPath;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says for the whole request who acts and under which id it is found in the log, the answer and the audit trail. */
class CurrentActorFilter extends OncePerRequestFilter {

    private static final String HEADER = "X-Request-Id";

    /** Pages and their files are read only and must not wait for the session; whatever could change something is never left out. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        return reads && !ApiPath.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String requestId = UUID.randomUUID().toString();
        response.setHeader(HEADER, requestId);
        try (MDC.MDCCloseable inLog = MDC.putCloseable("requestId", requestId)) {
            CurrentActor.call(actor(), requestId, () -> {
                proceed(request, response, chain);
                return Boolean.TRUE;
            });
        } catch (UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } catch (WrappedServletException wrapped) {
            throw wrapped.cause;
        }
    }

    private static Actor actor() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PersonRef person
                ? new Actor(person.id(), person.name(), authentication.getDetails() instanceof String via ? via : SignIn.PASSWORD)
                : Actor.SYSTEM;
    }

    private static void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new WrappedServletException(e);
        }
    }

    private static final class WrappedServletException extends RuntimeException {

        private final transient ServletException cause;

        WrappedServletException(ServletException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
