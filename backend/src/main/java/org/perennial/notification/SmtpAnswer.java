package org.perennial.notification;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What to make of a mail that did not go through, by the server's answer (RFC 5321: 4xx later, 5xx never). */
enum SmtpAnswer {
    /** This mail will never be taken. */
    NEVER,
    /** This mail may be taken later. */
    LATER,
    /** Nothing to do with this mail: the server refuses our sender. */
    NOT_US,
    /** The connection broke, before or after the server took it. */
    BROKEN;

    static SmtpAnswer of(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSenderFailedException) {
                return NOT_US;
            }
            if (cause instanceof SMTPAddressFailedException refused) {
                return byCode(refused.getReturnCode());
            }
            if (cause instanceof SMTPSendFailedException refused && !(refused.getNextException() instanceof SMTPAddressFailedException)
                    && !(refused.getNextException() instanceof SMTPSenderFailedException)) {
                return byCode(refused.getReturnCode());
            }
        }
        return failure instanceof jakarta.mail.internet.AddressException ? NEVER : BROKEN;
    }

    /** The server's own words where there are any, else what happened to the connection. */
    static String words(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause.getMessage() != null) {
                last = cause;
            }
        }
        return OneLine.of(last.getMessage() == null ? last.getClass().getSimpleName() : last.getMessage(), 500);
    }

    private static SmtpAnswer byCode(int code) {
        return code >= 500 && code < 600 ? NEVER : code >= 400 && code < 500 ? LATER : BROKEN;
    }

    private static Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null ? mail.getNextException() : cause.getCause();
    }
}
