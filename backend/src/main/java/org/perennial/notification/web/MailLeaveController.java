package org.perennial.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.perennial.notification.MailPreferences;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The button of a mail program that ends a list (RFC 8058): no sign-in, the token in the digest is the proof. */
@RestController
@RequestMapping("/api/mail/leave")
class MailLeaveController {

    private final MailPreferences preferences;

    MailLeaveController(MailPreferences preferences) {
        this.preferences = preferences;
    }

    @PostMapping
    @Operation(operationId = "leaveDigests")
    ResponseEntity<Void> leave(@RequestParam String token) {
        preferences.leave(token);
        return ResponseEntity.noContent().build();
    }

    /** Programs that look at links must not change anything: a person who opens this one chooses after signing in. */
    @GetMapping
    @Operation(operationId = "openDigestChoice")
    ResponseEntity<Void> open(@RequestParam(defaultValue = "") String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/notifications/preferences")).build();
    }
}
