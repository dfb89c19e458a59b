package org.perennial.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.SignInLinks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session/ways")
class WaysInController {

    private final SignInLinks links;
    private final OidcSettings oidc;

    WaysInController(SignInLinks links, OidcSettings oidc) {
        this.links = links;
        this.oidc = oidc;
    }

    /**
     * How one can sign in beside a password.
     *
     * @param link whether the product can mail links
     * @param provider what people call the provider of OpenID Connect; null where none is configured
     */
    record WaysIn(boolean link, @Nullable String provider) {}

    @GetMapping
    @Operation(operationId = "getWaysIn")
    WaysIn get() {
        return new WaysIn(links.available(), oidc.configured() ? oidc.label() : null);
    }
}
