package org.perennial.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Hashes;
import org.perennial.shared.Ids;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * Somebody on the way to the provider and back. Waits in their session under its state, as text: see {@link BrowserSessions}.
 *
 * @param returnTo page to go on to; null for the first one
 */
record OidcAttempt(String state, String nonce, String verifier, String redirectUri, @Nullable String returnTo) {

    private static final String KEPT = "oidc.";
    private static final int UNTIL = 15 * 60;

    /** Begins one and keeps it. */
    static OAuth2AuthorizationRequest begin(
            ClientRegistration provider, String redirectUri, @Nullable String returnTo, HttpServletRequest request) {
        OAuth2AuthorizationRequest.Builder draft = OAuth2AuthorizationRequest.authorizationCode();
        String nonce = Ids.secret();
        draft.authorizationUri(provider.getProviderDetails().getAuthorizationUri())
                .clientId(provider.getClientId())
                .redirectUri(redirectUri)
                .scopes(provider.getScopes())
                .state(Ids.secret())
                .attributes(kept -> kept.put(OidcParameterNames.NONCE, nonce))
                .additionalParameters(sent -> sent.put(OidcParameterNames.NONCE, hash(nonce)));
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(draft);
        OAuth2AuthorizationRequest begun = draft.build();
        String verifier = begun.getAttribute(PkceParameterNames.CODE_VERIFIER);
        new OidcAttempt(begun.getState(), nonce, verifier, redirectUri, returnTo).keep(request);
        return begun;
    }

    /** The attempt of this browser with this state, which ends by being asked for. */
    static Optional<OidcAttempt> take(@Nullable String state, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (state == null || session == null || !(session.getAttribute(KEPT + state) instanceof String text)) {
            return Optional.empty();
        }
        session.removeAttribute(KEPT + state);
        String[] parts = text.split("\n", -1);
        return Optional.of(new OidcAttempt(state, parts[0], parts[1], parts[2], parts[3].isEmpty() ? null : parts[3]));
    }

    /** The request as it went out, to hold the answer against. */
    OAuth2AuthorizationRequest request(ClientRegistration provider) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(provider.getProviderDetails().getAuthorizationUri())
                .clientId(provider.getClientId())
                .redirectUri(redirectUri)
                .scopes(provider.getScopes())
                .state(state)
                .attributes(kept -> {
                    kept.put(OidcParameterNames.NONCE, nonce);
                    kept.put(PkceParameterNames.CODE_VERIFIER, verifier);
                })
                .build();
    }

    private void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
            session.setMaxInactiveInterval(UNTIL);
        }
        session.setAttribute(KEPT + state, String.join("\n", nonce, verifier, redirectUri, returnTo == null ? "" : returnTo));
    }

    private static String hash(String nonce) {
        byte[] digest = Hashes.sha256().digest(nonce.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
