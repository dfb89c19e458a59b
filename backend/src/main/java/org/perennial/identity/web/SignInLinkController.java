package org.perennial.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.SignInLinks;
import org.perennial.shared.Violations;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in by a link that works once. It is asked for here, and used by a page: programs that open links of mails use none up. */
@RestController
@RequestMapping("/api/session")
class SignInLinkController {

    static final String VIA = "link";

    private static final int NAME = 254;

    private final SignInLinks links;
    private final LinkErrands errands;
    private final SignIn signIn;
    private final SignInThrottle throttle;
    private final Entrance entrance;
    private final SessionViews views;

    SignInLinkController(
            SignInLinks links, LinkErrands errands, SignIn signIn, SignInThrottle throttle, Entrance entrance, SessionViews views) {
        this.links = links;
        this.errands = errands;
        this.signIn = signIn;
        this.throttle = throttle;
        this.entrance = entrance;
        this.views = views;
    }

    /** @param name login or e-mail address */
    record LinkWish(@Nullable String name, @Nullable String returnTo) {}

    record LinkToken(@Nullable String token) {}

    /** @param returnTo page that was wanted when the link was asked for; null for the first one */
    record LinkSession(SessionView session, @Nullable String returnTo) {}

    /** The answer is the same whether there is such a person or not. */
    @PostMapping("/links")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "askForSignInLink")
    void ask(@RequestBody LinkWish wish, HttpServletRequest request, HttpServletResponse response) {
        Violations wrong = new Violations();
        String name = wrong.line("/name", wish.name(), NAME);
        wrong.throwIfAny();
        admit(throttle.takeWish(name.toLowerCase(Locale.ROOT), request.getRemoteAddr()), response);
        errands.run(() -> links.ask(name, wish.returnTo()));
    }

    @PostMapping("/link")
    @Operation(operationId = "signInByLink")
    LinkSession use(@RequestBody LinkToken given, HttpServletRequest request, HttpServletResponse response) {
        admit(throttle.take(request.getRemoteAddr()), response);
        SignInLinks.Entry entry = links.redeem(given.token() == null ? "" : given.token());
        throttle.giveBack(request.getRemoteAddr());
        UUID person = entry.proof().personId();
        signIn.started(person, VIA);
        entrance.open(entry.proof(), VIA, request, response);
        return new LinkSession(views.of(Optional.of(person)), entry.returnTo());
    }

    private static void admit(Optional<Duration> wait, HttpServletResponse response) {
        if (wait.isPresent()) {
            SignIn.Throttled throttled = new SignIn.Throttled(wait.get());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
            throw throttled;
        }
    }
}
