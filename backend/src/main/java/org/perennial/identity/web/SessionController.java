package org.perennial.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Accounts;
import org.perennial.identity.Accounts.Proof;
import org.perennial.identity.CurrentPerson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SignIn signIn;
    private final SessionViews views;
    private final CurrentPerson me;
    private final Accounts accounts;
    private final Entrance entrance;

    SessionController(SignIn signIn, SessionViews views, CurrentPerson me, Accounts accounts, Entrance entrance) {
        this.signIn = signIn;
        this.views = views;
        this.me = me;
        this.accounts = accounts;
        this.entrance = entrance;
    }

    record Credentials(@Nullable String login, @Nullable String password) {}

    record PasswordChange(@Nullable String current, @Nullable String replacement) {}

    @GetMapping
    @Operation(operationId = "getSession")
    SessionView get() {
        return views.of(me.find());
    }

    @PostMapping
    @Operation(operationId = "signIn")
    SessionView signIn(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        Proof proof = admit(given, request, response);
        entrance.open(proof, SignIn.PASSWORD, request, response);
        return views.of(Optional.of(proof.personId()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "signOut")
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        me.find().ifPresent(signIn::ended);
        entrance.close(request, response);
    }

    /** All sessions of the person end; the one that asked goes on under a new id. */
    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changePassword")
    void changePassword(@RequestBody PasswordChange change, HttpServletRequest request, HttpServletResponse response) {
        Proof proof = accounts.changePassword(
                me.id(),
                change.current() == null ? "" : change.current(),
                change.replacement() == null ? "" : change.replacement());
        entrance.open(proof, SignIn.PASSWORD, request, response);
    }

    private Proof admit(Credentials given, HttpServletRequest request, HttpServletResponse response) {
        try {
            return signIn.check(given.login(), given.password(), request.getRemoteAddr());
        } catch (SignIn.Throttled throttled) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
            throw throttled;
        }
    }
}
