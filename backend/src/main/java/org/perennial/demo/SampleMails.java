package org.perennial.demo;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Problem;

/** The mails of the demo, for whoever plays with it: the people in it are made up and so are their mails. */
@DemoBean
public class SampleMails {

    private static final List<String> HEADERS =
            List.of("Message-ID", "In-Reply-To", "References", "Auto-Submitted", "List-Unsubscribe", "List-Unsubscribe-Post");

    private final SamplePost post;

    SampleMails(SamplePost post) {
        this.post = post;
    }

    /**
     * @param id the message id without its brackets
     * @param sentAt business time
     */
    public record Mail(String id, String to, String from, String subject, Instant sentAt) {}

    public record Header(String name, String value) {}

    /** @param headers those that say how it was made */
    public record Opened(Mail mail, String plain, List<Header> headers) {}

    /** The last 200, newest first; those to one address, or all. */
    public List<Mail> find(@Nullable String to) {
        List<MimeMessage> all = new ArrayList<>(post.arrived());
        Collections.reverse(all);
        return all.stream()
                .map(SampleMails::mail)
                .filter(mail -> to == null || to.isBlank() || mail.to().toLowerCase(Locale.ROOT).contains(to.strip().toLowerCase(Locale.ROOT)))
                .limit(200)
                .toList();
    }

    /** @throws Problem 404 {@code mail.not-found} */
    public Opened open(String id) {
        MimeMessage message = get(id);
        return new Opened(mail(message), part(message, 0), HEADERS.stream()
                .flatMap(name -> Arrays.stream(headers(message, name)).map(value -> new Header(name, value)))
                .toList());
    }

    /**
     * The mail's HTML.
     *
     * @throws Problem 404 {@code mail.not-found}
     */
    public String html(String id) {
        return part(get(id), 1);
    }

    private MimeMessage get(String id) {
        return post.arrived().stream()
                .filter(message -> mail(message).id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("mail"));
    }

    private static Mail mail(MimeMessage message) {
        try {
            return new Mail(
                    message.getMessageID().replaceAll("[<>]", ""),
                    ((InternetAddress) message.getAllRecipients()[0]).getAddress(),
                    ((InternetAddress) message.getFrom()[0]).toUnicodeString(),
                    message.getSubject(),
                    message.getSentDate().toInstant());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String part(MimeMessage message, int index) {
        try {
            BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
            return part.getContent().toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String[] headers(MimeMessage message, String name) {
        try {
            String[] found = message.getHeader(name);
            return found == null ? new String[0] : found;
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
