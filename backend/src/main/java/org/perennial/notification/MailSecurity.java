package org.perennial.notification;

/** How the connection to the mail server is protected. */
public enum MailSecurity {
    /** Not at all: only for a server on the same machine or network. */
    NONE,
    /** Begins in the clear and must turn to TLS before anything is said. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
}
