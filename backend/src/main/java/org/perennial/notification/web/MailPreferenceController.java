package org.perennial.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.perennial.notification.MailMode;
import org.perennial.notification.MailPreferences;
import org.perennial.notification.PreferenceView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own choice, and nobody else's. */
@RestController
@RequestMapping("/api/mail/preferences")
class MailPreferenceController {

    private final MailPreferences preferences;

    MailPreferenceController(MailPreferences preferences) {
        this.preferences = preferences;
    }

    record Choice(@Nullable MailMode mode) {}

    @GetMapping
    @Operation(operationId = "getMailPreferences")
    PreferenceView mine() {
        return preferences.mine();
    }

    @PutMapping
    @Operation(operationId = "setMailPreferences")
    PreferenceView choose(@RequestBody Choice choice) {
        return preferences.choose(choice.mode());
    }
}
