package org.perennial.identity.web;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators set under {@code perennial.oidc}; see backend/docs/configuration.md.
 *
 * @param issuer null where people do not sign in by OpenID Connect
 * @param clientSecret null for a client that has none
 * @param label what people call the provider
 */
@ConfigurationProperties("perennial.oidc")
record OidcSettings(
        @Nullable URI issuer, @Nullable String clientId, @Nullable String clientSecret, @DefaultValue("Single sign-on") String label) {

    OidcSettings {
        issuer = issuer == null || issuer.toString().isBlank() ? null : issuer;
        if (issuer != null && (clientId == null || clientId.isBlank())) {
            throw new IllegalArgumentException("perennial.oidc.issuer needs perennial.oidc.client-id beside it.");
        }
    }

    boolean configured() {
        return issuer != null;
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", clientId=" + Objects.toString(clientId) + "]";
    }
}
