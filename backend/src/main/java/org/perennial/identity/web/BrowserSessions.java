package org.perennial.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.identity.Accounts;
import org.perennial.identity.Accounts.Proof;
import org.perennial.identity.Accounts.Standing;
import org.perennial.identity.CurrentGuest;
import org.perennial.identity.PersonDirectory;
import org.perennial.shared.PersonRef;
import org.perennial.shared.SystemTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps texts in the session and nothing else: the person's id, the stamp of the account they signed in with, and how they came in
 * where it was not by password. An object of a framework in there would not survive an update. The id's attribute is the one Spring
 * Session indexes, so that all sessions of a person can be found. The stamp ends a session that began with the old password while
 * another one was being set.
 */
@Component
class BrowserSessions implements SecurityContextRepository {

    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String STAMP = "stamp";
    private static final String VIA = "via";

    private final PersonDirectory people;
    private final Accounts accounts;
    private final Duration longest;

    BrowserSessions(PersonDirectory people, Accounts accounts, @Value("${perennial.session.longest}") Duration longest) {
        this.people = people;
        this.accounts = accounts;
        this.longest = longest;
    }

    /** Begins a new session under a new id; whatever the browser brought along is thrown away. */
    void start(Proof proof, String via, HttpServletRequest request) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(PERSON, proof.personId().toString());
        session.setAttribute(STAMP, proof.stamp());
        if (!via.equals(SignIn.PASSWORD)) {
            session.setAttribute(VIA, via);
        }
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return person(holder.getRequest())
                .map(known -> signedIn(known, via(holder.getRequest())))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sign-in writes the session itself; nothing else changes who the person is.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return person(request).isPresent();
    }

    private record Known(PersonRef person, boolean guest) {}

    private Optional<Known> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof String id)) {
            return Optional.empty();
        }
        UUID personId = UUID.fromString(id);
        Standing standing = accounts.standing(personId);
        if (Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(SystemTime.now())
                || !standing.stamp().equals(session.getAttribute(STAMP))) {
            session.invalidate();
            return Optional.empty();
        }
        return people.findActive(personId).map(person -> new Known(person, standing.guest()));
    }

    private static String via(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(VIA) instanceof String via ? via : SignIn.PASSWORD;
    }

    private static SecurityContext signedIn(Known known, String via) {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                known.person(), null, known.guest() ? List.of(CurrentGuest.AUTHORITY) : List.of());
        token.setDetails(via);
        return new SecurityContextImpl(token);
    }
}
