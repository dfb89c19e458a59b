package org.perennial.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How mail does.
 *
 * @param server null where no mails are sent
 * @param passwordGiven whether the operator set a password; it is never shown
 * @param publicUrl what links in mails begin with
 * @param waiting mails that are not sent yet
 * @param undeliverable mails somebody must look at
 * @param failingSince system time; null while mails go out
 * @param answer what the server said when it failed
 */
public record MailServerView(
        @Nullable SmtpServer server,
        boolean passwordGiven,
        String publicUrl,
        int waiting,
        int undeliverable,
        @Nullable Instant failingSince,
        @Nullable String answer,
        long version) {}
