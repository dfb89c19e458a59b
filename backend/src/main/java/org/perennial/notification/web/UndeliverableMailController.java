package org.perennial.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.notification.UndeliverableMail;
import org.perennial.notification.UndeliverableMails;
import org.perennial.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mail/undeliverable")
class UndeliverableMailController {

    private final UndeliverableMails mails;
    private final MailAdministration administration;

    UndeliverableMailController(UndeliverableMails mails, MailAdministration administration) {
        this.mails = mails;
        this.administration = administration;
    }

    record SentAgain(int count) {}

    @GetMapping
    @Operation(operationId = "listUndeliverableMails")
    Page<UndeliverableMail> list(
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        administration.require();
        return mails.find(Page.limit(limit), cursor);
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "retryMail")
    void retry(@PathVariable UUID id) {
        administration.require();
        mails.retry(id);
    }

    @PostMapping("/retry")
    @Operation(operationId = "retryAllMails")
    SentAgain retryAll() {
        administration.require();
        return new SentAgain(mails.retryAll());
    }
}
