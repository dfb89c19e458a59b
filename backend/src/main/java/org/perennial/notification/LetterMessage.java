package org.perennial.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A letter as it goes over the line. Its id is the letter's, however often it is sent. */
class LetterMessage extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    LetterMessage(Session session, SmtpServer server, Letter letter) throws MessagingException {
        super(session);
        this.id = letter.messageId();
        setFrom(named(server.fromAddress(), server.fromName()));
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        setSubject(OneLine.of(letter.subject(), 500), UTF_8);
        setSentDate(Date.from(letter.madeAt()));
        // RFC 3834: nobody's absence note answers it.
        setHeader("Auto-Submitted", "auto-generated");
        if (letter.threadId() != null) {
            setHeader("In-Reply-To", letter.threadId());
            setHeader("References", letter.threadId());
        }
        if (letter.leaveLink() != null) {
            setHeader("List-Unsubscribe", "<" + letter.leaveLink() + ">");
            setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        setContent(both(letter));
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    private static MimeMultipart both(Letter letter) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static InternetAddress named(String address, String name) throws MessagingException {
        try {
            InternetAddress from = new InternetAddress(address, true);
            from.setPersonal(OneLine.of(name, 100), UTF_8);
            return from;
        } catch (UnsupportedEncodingException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
