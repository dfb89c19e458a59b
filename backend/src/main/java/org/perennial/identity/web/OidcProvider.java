package org.perennial.identity.web;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** What the provider says about itself, asked for when it is first needed: the product starts while the provider is away. */
@Component
class OidcProvider {

    private final OidcSettings settings;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    OidcProvider(OidcSettings settings) {
        this.settings = settings;
    }

    /** @throws RuntimeException when the provider does not answer or contradicts its own address */
    ClientRegistration registration() {
        ClientRegistration found = known;
        if (found != null) {
            return found;
        }
        asking.lock();
        try {
            found = known == null ? ask() : known;
            known = found;
            return found;
        } finally {
            asking.unlock();
        }
    }

    private ClientRegistration ask() {
        ClientRegistration.Builder builder = ClientRegistrations.fromIssuerLocation(String.valueOf(settings.issuer()))
                .registrationId("oidc")
                .clientId(settings.clientId())
                .scope("openid", "email", "profile");
        return settings.clientSecret() == null || settings.clientSecret().isBlank()
                ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
                : builder.clientSecret(settings.clientSecret()).build();
    }
}
