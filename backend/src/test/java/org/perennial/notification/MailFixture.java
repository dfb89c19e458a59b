package org.perennial.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.shared.Actor;
import org.perennial.shared.BusinessClock;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.DueWork;
import org.perennial.testing.TestOrganisation;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets the mail server for a test, tells people things, and leaves nothing behind. */
@TestComponent
public class MailFixture {

    private final Notices notices;
    private final Composer composer;
    private final Postman postman;
    private final Outbox outbox;
    private final MailServer server;
    private final BusinessClock clock;
    private final JdbcClient jdbc;
    private final List<DueWork> works;

    MailFixture(
            Notices notices,
            Composer composer,
            Postman postman,
            Outbox outbox,
            MailServer server,
            BusinessClock clock,
            JdbcClient jdbc,
            List<DueWork> works) {
        this.notices = notices;
        this.composer = composer;
        this.postman = postman;
        this.outbox = outbox;
        this.server = server;
        this.clock = clock;
        this.jdbc = jdbc;
        this.works = works;
    }

    /** Mails leave by this port of this machine. */
    public void useServer(int port) {
        set(new SmtpServer("127.0.0.1", port, MailSecurity.NONE, null, "perennial@example.org", "Perennial"));
    }

    /** Lets work of other tests that became late as the clock moved say so now, while no mails leave, and not amid a test. */
    void settle() {
        works.forEach(DueWork::runDue);
    }

    /** No mail server, no mail waiting. */
    public void clear() {
        set(null);
        jdbc.sql("delete from mail").update();
        jdbc.sql("update notification set mail_due_at = null").update();
    }

    private void set(SmtpServer smtp) {
        CurrentActor.run(Actor.SYSTEM, () -> server.set(smtp, server.view().version()));
    }

    void tell(TestOrganisation organisation, String person, String kind, Map<String, ?> facts) {
        tell(organisation, person, kind, null, false, null, facts);
    }

    void tell(
            TestOrganisation organisation, String person, String kind, UUID caseId, boolean mandatory, String cause, Map<String, ?> facts) {
        notices.tell(new Notice(kind, Set.of(organisation.person(person)), caseId, null, null, mandatory, cause, facts));
    }

    /** Moves the business clock on and makes the mails that are due then. */
    int compose(Duration later) {
        pass(later);
        return composer.runDue();
    }

    void pass(Duration time) {
        clock.setOffset(clock.offset().plus(time));
    }

    /** Does not wait for the pauses between tries. */
    void hurry() {
        outbox.hurry();
        postman.wake();
    }

    Outbox outbox() {
        return outbox;
    }

    Instant now() {
        return clock.instant();
    }

    int count(String state, TestOrganisation organisation) {
        return jdbc.sql("select count(*) from mail where state = ? and address like ?")
                .params(state, addresses(organisation))
                .query(Integer.class)
                .single();
    }

    /** Message-IDs of all mails to people of the organisation; work of others may become late amid a test and be mailed as well. */
    Set<String> of(TestOrganisation organisation) {
        return jdbc.sql("select message_id from mail where address like ?").param(addresses(organisation)).query(String.class).set();
    }

    private static String addresses(TestOrganisation organisation) {
        return "%@" + organisation.login("x").replace(".x", "") + ".example";
    }
}
