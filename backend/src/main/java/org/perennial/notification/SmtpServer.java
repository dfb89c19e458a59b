package org.perennial.notification;

import org.jspecify.annotations.Nullable;

/**
 * The mail server and who our mails are from.
 *
 * @param username null where the server asks for no sign-in; the password comes from the operator's settings
 * @param fromName shown beside the address
 */
public record SmtpServer(
        String host, int port, MailSecurity security, @Nullable String username, String fromAddress, String fromName) {}
