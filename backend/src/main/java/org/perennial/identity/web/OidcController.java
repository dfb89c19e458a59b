package org.perennial.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Accounts.Proof;
import org.perennial.identity.ReturnPath;
import org.perennial.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Sign-in by OpenID Connect: a browser is led to the provider and back, and told on the sign-in page what went wrong. */
@RestController
@RequestMapping("/api/session/oidc")
class OidcController {

    private static final Logger LOG = LoggerFactory.getLogger(OidcController.class);

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final OidcSignIn signIn;
    private final SignInThrottle throttle;
    private final Entrance entrance;

    OidcController(OidcSettings settings, OidcProvider provider, OidcSignIn signIn, SignInThrottle throttle, Entrance entrance) {
        this.settings = settings;
        this.provider = provider;
        this.signIn = signIn;
        this.throttle = throttle;
        this.entrance = entrance;
    }

    @GetMapping
    @Operation(operationId = "beginOidcSignIn")
    ResponseEntity<Void> begin(@RequestParam(required = false) @Nullable String returnTo, HttpServletRequest request) {
        insist();
        String inside = ReturnPath.of(returnTo).orElse(null);
        if (throttle.take(request.getRemoteAddr()).isPresent()) {
            return refused("sign-in.throttled", inside);
        }
        try {
            String back = ServletUriComponentsBuilder.fromCurrentContextPath().path("/api/session/oidc/callback").toUriString();
            return to(URI.create(OidcAttempt.begin(provider.registration(), back, inside, request).getAuthorizationRequestUri()));
        } catch (RuntimeException away) {
            LOG.warn("The provider at {} cannot be used: {}", settings.issuer(), OidcSignIn.words(away));
            return refused("oidc.failed", inside);
        }
    }

    @GetMapping("/callback")
    @Operation(operationId = "finishOidcSignIn")
    ResponseEntity<Void> finish(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            HttpServletRequest request,
            HttpServletResponse response) {
        insist();
        OidcAttempt attempt = OidcAttempt.take(state, request).orElse(null);
        if (attempt == null) {
            return refused("oidc.failed", null);
        }
        try {
            Proof proof = signIn.finish(attempt, code, error);
            throttle.giveBack(request.getRemoteAddr());
            entrance.open(proof, OidcSignIn.VIA, request, response);
            return to(URI.create(attempt.returnTo() == null ? "/" : attempt.returnTo()));
        } catch (Problem problem) {
            return refused(problem.code(), attempt.returnTo());
        }
    }

    private void insist() {
        if (!settings.configured()) {
            throw new Problem(HttpStatus.NOT_FOUND, "oidc.not-configured", "Nobody signs in here by OpenID Connect.");
        }
    }

    private static ResponseEntity<Void> refused(String code, @Nullable String returnTo) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/sign-in").queryParam("problem", "{problem}");
        return to(returnTo == null
                ? page.encode().buildAndExpand(code).toUri()
                : page.queryParam("return", "{returnTo}").encode().buildAndExpand(code, returnTo).toUri());
    }

    private static ResponseEntity<Void> to(URI address) {
        return ResponseEntity.status(HttpStatus.FOUND).location(address).build();
    }
}
