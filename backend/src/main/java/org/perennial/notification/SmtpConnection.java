package org.perennial.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One open connection to the mail server. Used by one thread. */
class SmtpConnection implements AutoCloseable {

    private final Session session;
    private final SMTPTransport transport;
    private final SmtpServer server;

    private SmtpConnection(Session session, SMTPTransport transport, SmtpServer server) {
        this.session = session;
        this.transport = transport;
        this.server = server;
    }

    /** @throws MessagingException where the server is not there, not what was expected, or refuses the sign-in */
    static SmtpConnection open(SmtpSession sessions, SmtpServer server) throws MessagingException {
        Session session = sessions.of(server);
        SMTPTransport transport = (SMTPTransport) session.getTransport();
        transport.connect(server.host(), server.port(), server.username(), server.username() == null ? null : sessions.password());
        return new SmtpConnection(session, transport, server);
    }

    /**
     * Sends one mail and waits until the server took it.
     *
     * @return what the server answered
     */
    String send(Letter letter) throws MessagingException {
        try {
            MimeMessage message = new LetterMessage(session, server, letter);
            message.saveChanges();
            transport.sendMessage(message, message.getAllRecipients());
            return String.valueOf(transport.getLastServerResponse());
        } catch (RuntimeException unforeseen) {
            // Of the mail library, which is given texts of anybody: this mail fails and the others go on.
            throw new MessagingException("The mail could not be sent", unforeseen);
        }
    }

    boolean open() {
        return transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException goneAnyway) {
            // What was sent was answered; a connection that breaks while it ends changes nothing.
        }
    }
}
