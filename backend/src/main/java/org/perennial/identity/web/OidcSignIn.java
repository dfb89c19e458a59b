package org.perennial.identity.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Accounts.Proof;
import org.perennial.identity.ExternalIdentities;
import org.perennial.identity.ExternalIdentity;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Problem;
import org.perennial.shared.Retries;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a person of this product of what the provider answered. */
@Component
class OidcSignIn {

    static final String VIA = "oidc";

    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
    private static final int SUBJECT = 255;

    private final OidcProvider provider;
    private final OidcAuthorizationCodeAuthenticationProvider codes = OidcConfiguration.codes();
    private final ExternalIdentities identities;
    private final SignIn signIn;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    OidcSignIn(
            OidcProvider provider,
            ExternalIdentities identities,
            SignIn signIn,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.provider = provider;
        this.identities = identities;
        this.signIn = signIn;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Who came back.
     *
     * @throws Problem {@code oidc.failed}, {@code oidc.unknown-person}, {@code oidc.email-unverified} or {@code oidc.other-identity}
     */
    Proof finish(OidcAttempt attempt, @Nullable String code, @Nullable String error) {
        if (code == null || error != null) {
            LOG.info("The provider sent somebody back without a code");
            throw failed();
        }
        ExternalIdentity identity = identity(attempt, code);
        try {
            Proof proof = Retries.call(() -> identities.admit(identity));
            signIn.started(proof.personId(), VIA);
            return proof;
        } catch (Problem refused) {
            Map<String, String> said = Map.of("issuer", identity.issuer(), "subject", identity.subject(), "reason", refused.code());
            transaction.executeWithoutResult(inside ->
                    events.publishEvent(new AuditableEvent("session.refused", "account", null, identity.subject(), null, null, said)));
            throw refused;
        }
    }

    private ExternalIdentity identity(OidcAttempt attempt, String code) {
        try {
            ClientRegistration known = provider.registration();
            OAuth2AuthorizationResponse answer = OAuth2AuthorizationResponse.success(code)
                    .redirectUri(attempt.redirectUri())
                    .state(attempt.state())
                    .build();
            Authentication checked = codes.authenticate(new OAuth2LoginAuthenticationToken(
                    known, new OAuth2AuthorizationExchange(attempt.request(known), answer)));
            if (checked == null || !(checked.getPrincipal() instanceof OidcUser user) || user.getSubject().length() > SUBJECT) {
                throw failed();
            }
            return new ExternalIdentity(
                    user.getIssuer().toString(), user.getSubject(), user.getEmail(), Boolean.TRUE.equals(user.getEmailVerified()));
        } catch (Problem refused) {
            throw refused;
        } catch (RuntimeException wrong) {
            LOG.warn("Sign-in at the provider failed: {}", words(wrong));
            LOG.debug("Sign-in at the provider failed", wrong);
            throw failed();
        }
    }

    /** What went wrong, on one line of the log: part of it comes from outside. */
    static String words(RuntimeException wrong) {
        String text = wrong.toString().replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(text.length(), 300));
    }

    private static Problem failed() {
        return new Problem(HttpStatus.BAD_GATEWAY, "oidc.failed", "Signing in at the provider did not work.");
    }
}
