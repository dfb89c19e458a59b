package org.perennial.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** How the mail library talks to a server: never without a time limit, and in the clear only where that was chosen. */
@Component
class SmtpSession {

    static final int LIMIT_MILLIS = 10_000;

    private final MailSettings settings;
    private final PublicAddress address;

    SmtpSession(MailSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    Session of(SmtpServer server) {
        Properties properties = new Properties();
        String limit = String.valueOf(LIMIT_MILLIS);
        properties.setProperty("mail.smtp.connectiontimeout", limit);
        properties.setProperty("mail.smtp.timeout", limit);
        properties.setProperty("mail.smtp.writetimeout", limit);
        properties.setProperty("mail.smtp.localhost", address.host());
        properties.setProperty("mail.smtp.auth", String.valueOf(server.username() != null));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(server.security() == MailSecurity.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(server.security() == MailSecurity.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(server.security() == MailSecurity.STARTTLS));
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol("smtp");
        sender.setJavaMailProperties(properties);
        properties.setProperty("mail.transport.protocol", "smtp");
        return sender.getSession();
    }

    /**
     * The password as the operator gave it; empty where there is none.
     *
     * @throws MessagingException where its file cannot be read
     */
    String password() throws MessagingException {
        if (settings.passwordFile() != null) {
            try {
                return Files.readString(settings.passwordFile()).strip();
            } catch (IOException unreadable) {
                throw new MessagingException("The file of perennial.mail.password-file cannot be read", unreadable);
            }
        }
        return settings.password() == null ? "" : settings.password();
    }

    boolean passwordGiven() {
        try {
            return !password().isEmpty();
        } catch (MessagingException unreadable) {
            return false;
        }
    }
}
