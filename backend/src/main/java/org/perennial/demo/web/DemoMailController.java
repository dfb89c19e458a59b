package org.perennial.demo.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perennial.demo.SampleMails;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the mails of the demo. */
@RestController
@RequestMapping("/api/demo/mails")
@Profile("demo")
class DemoMailController {

    private final SampleMails mails;

    DemoMailController(SampleMails mails) {
        this.mails = mails;
    }

    record MailList(List<SampleMails.Mail> items) {}

    @GetMapping
    @Operation(operationId = "listDemoMails")
    MailList list(@RequestParam(required = false) @Nullable String to) {
        return new MailList(mails.find(to));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getDemoMail")
    SampleMails.Opened open(@PathVariable String id) {
        return mails.open(id);
    }

    /** As a mail program shows it: in a frame of ours, without scripts, its links open pages of their own. */
    @GetMapping(path = "/{id}/body", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(operationId = "getDemoMailBody")
    ResponseEntity<String> body(@PathVariable String id) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self';"
                        + " sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation")
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(mails.html(id));
    }
}
