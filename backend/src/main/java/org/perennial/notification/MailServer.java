package org.perennial.notification;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settings of the mail server. Checks what is said, not who says it: that is the caller's part. */
@Service
public class MailServer {

    /** Subject of the record in the trail; there is one server. */
    private static final UUID RECORD = new UUID(0, 1);

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]_-]+");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+");

    private final MailServers servers;
    private final SmtpSession sessions;
    private final PublicAddress address;
    private final Postman postman;
    private final MailNews news;
    private final People people;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailServer(
            MailServers servers,
            SmtpSession sessions,
            PublicAddress address,
            Postman postman,
            MailNews news,
            People people,
            CurrentPerson current,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.servers = servers;
        this.sessions = sessions;
        this.address = address;
        this.postman = postman;
        this.news = news;
        this.people = people;
        this.current = current;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public MailServerView view() {
        MailServers.State state = servers.state();
        return new MailServerView(
                state.server(), sessions.passwordGiven(), address.link(""), count("WAITING"), count("UNDELIVERABLE"),
                state.failingSince(), state.answer(), state.version());
    }

    /**
     * Sets the server; null ends mail: what waits stays, what is told from now on stays in the product.
     *
     * @throws Problem 400 {@code validation.failed}; 412 {@code version.stale}
     */
    @Transactional
    public MailServerView set(@Nullable SmtpServer server, long version) {
        SmtpServer checked = server == null ? null : checked(server);
        if (!servers.replace(checked, version)) {
            throw Problem.stale();
        }
        Map<String, Object> payload = new HashMap<>();
        if (checked != null) {
            payload.putAll(Map.of(
                    "host", checked.host(), "port", checked.port(), "security", checked.security().name(), "from", checked.fromAddress()));
            payload.put("username", checked.username());
        }
        events.publishEvent(AuditableEvent.of(
                checked == null ? "mail-server.removed" : "mail-server.changed", "mail-server", RECORD, "Mail server", null, payload));
        news.changed();
        postman.wake();
        return view();
    }

    /**
     * Sends one mail to the current person with these settings, whether they are saved or not, and waits for the answer: at most the
     * time limits of one connection.
     *
     * @throws Problem 400 {@code validation.failed}
     */
    public MailTestResult test(SmtpServer server) {
        SmtpServer checked = checked(server);
        Person me = people.get(current.id());
        UUID id = Ids.next();
        String words = "This is a test of the mail settings of Perennial. It arrived, so they work.";
        Letter letter = new Letter(
                id, me.id(), me.email(), "<" + id + "@" + address.host() + ">", null, "Test of the mail settings", words,
                "<p>" + words + "</p>", null, clock.instant());
        try (SmtpConnection connection = SmtpConnection.open(sessions, checked)) {
            return new MailTestResult(true, OneLine.of(connection.send(letter), 500), me.email());
        } catch (MessagingException refused) {
            return new MailTestResult(false, SmtpAnswer.words(refused), me.email());
        }
    }

    private int count(String state) {
        return jdbc.sql("select count(*) from mail where state = ?").param(state).query(Integer.class).single();
    }

    private static SmtpServer checked(SmtpServer given) {
        Violations wrong = new Violations();
        String host = wrong.line("/host", given.host(), 253);
        wrong.addIf(!host.isEmpty() && !HOST.matcher(host).matches(), "/host", "host.invalid", "This is not the name of a server.");
        wrong.addIf(given.port() < 1 || given.port() > 65535, "/port", "port.range", "A port lies between 1 and 65535.");
        wrong.addIf(given.security() == null, "/security", "required", "Choose how the connection is protected.");
        String username = given.username() == null || given.username().isBlank() ? null : wrong.line("/username", given.username(), 200);
        String from = wrong.line("/fromAddress", given.fromAddress(), 254);
        wrong.addIf(
                !from.isEmpty() && !ADDRESS.matcher(from).matches(), "/fromAddress", "email.invalid", "This is not an e-mail address.");
        String name = wrong.line("/fromName", given.fromName(), 100);
        wrong.throwIfAny();
        return new SmtpServer(host, given.port(), given.security(), username, from, name);
    }
}
