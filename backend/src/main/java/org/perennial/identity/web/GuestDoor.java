package org.perennial.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentGuest;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Lets in who signed in. Guests get through to exactly what is named here, so that what is added to the product stays closed to them
 * until somebody decides otherwise; which records they read there is decided where everybody's reading is.
 */
class GuestDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String ID = "[0-9a-f-]{36}";
    private static final String CASE = "/api/cases/{id:" + ID + "}";
    private static final String EVIDENCE = "/api/evidence/{id:" + ID + "}";
    private static final String PACK = "/api/audit-packs/{id:" + ID + "}";

    private static final String SAMPLE = "/api/audit-samples/{id:" + ID + "}";

    private static final List<RequestMatcher> OPEN = List.of(
            on(HttpMethod.GET, CASE),
            on(HttpMethod.GET, CASE + "/timeline"),
            on(HttpMethod.GET, CASE + "/submissions"),
            on(HttpMethod.GET, CASE + "/diagram"),
            on(HttpMethod.GET, CASE + "/finding"),
            on(HttpMethod.GET, CASE + "/holds"),
            on(HttpMethod.GET, "/api/inbox/cases/{id:" + ID + "}/items"),
            on(HttpMethod.GET, "/api/evidence"),
            on(HttpMethod.GET, EVIDENCE),
            on(HttpMethod.GET, EVIDENCE + "/preview"),
            on(HttpMethod.GET, EVIDENCE + "/content"),
            on(HttpMethod.GET, "/api/audit-packs"),
            on(HttpMethod.GET, PACK),
            on(HttpMethod.GET, PACK + "/cases"),
            on(HttpMethod.GET, PACK + "/content"),
            on(HttpMethod.GET, PACK + "/samples"),
            on(HttpMethod.POST, PACK + "/samples"),
            on(HttpMethod.GET, SAMPLE),
            on(HttpMethod.GET, SAMPLE + "/export"));

    @Override
    public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        Authentication authentication = who.get();
        boolean signedIn = authentication != null
                && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return new AuthorizationDecision(signedIn && (!guest(authentication) || open(context.getRequest())));
    }

    private static boolean guest(Authentication authentication) {
        return authentication.getAuthorities().contains(CurrentGuest.AUTHORITY);
    }

    private static boolean open(HttpServletRequest request) {
        return OPEN.stream().anyMatch(door -> door.matches(request));
    }

    private static RequestMatcher on(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
