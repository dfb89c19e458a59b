package org.perennial.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.perennial.notification.MailSecurity;
import org.perennial.notification.MailServer;
import org.perennial.notification.MailServerView;
import org.perennial.notification.MailTestResult;
import org.perennial.notification.SmtpServer;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/mail/server")
class MailServerController {

    private final MailServer server;
    private final MailAdministration administration;

    MailServerController(MailServer server, MailAdministration administration) {
        this.server = server;
        this.administration = administration;
    }

    /** The password is no part of it: it comes from the operator (docs/adr/mail-server.md). */
    record ServerBody(
            @Nullable String host,
            @Nullable Integer port,
            @Nullable MailSecurity security,
            @Nullable String username,
            @Nullable String fromAddress,
            @Nullable String fromName) {

        SmtpServer server() {
            return new SmtpServer(
                    text(host), port == null ? 0 : port, security, username, text(fromAddress), text(fromName));
        }

        private static String text(@Nullable String given) {
            return given == null ? "" : given;
        }
    }

    @GetMapping
    @Operation(operationId = "getMailServer")
    ResponseEntity<MailServerView> get() {
        administration.require();
        return ok(server.view());
    }

    @PutMapping
    @Operation(operationId = "setMailServer")
    ResponseEntity<MailServerView> set(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, @RequestBody ServerBody body) {
        administration.require();
        return ok(server.set(body.server(), Versions.of(ifMatch)));
    }

    @DeleteMapping
    @Operation(operationId = "removeMailServer")
    ResponseEntity<MailServerView> remove(@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        administration.require();
        return ok(server.set(null, Versions.of(ifMatch)));
    }

    @PostMapping("/test")
    @Operation(operationId = "testMailServer")
    MailTestResult test(@RequestBody ServerBody body) {
        administration.require();
        return server.test(body.server());
    }

    private static ResponseEntity<MailServerView> ok(MailServerView view) {
        return Versions.ok(view, view.version());
    }
}
