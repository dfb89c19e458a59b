package org.perennial.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.perennial.shared.SystemTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that wait to be sent, were sent, or cannot be. All instants here are the system's: the server that answers knows nothing of
 * a moved business clock. A mail is leased by putting off its next try; whoever dies with it loses it to the next one.
 */
@Component
@Transactional
class Outbox {

    static final Duration LEASE = Duration.ofMinutes(2);

    /** A server that says "later" for so long means "never". */
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));
    private static final String PLACE = "@@secret@@";
    private static final int ANSWER = 1000;

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param lease proves that the mail is still the caller's */
    record Leased(Letter letter, UUID lease, int tries, Instant queuedAt) {}

    public void put(Letter letter) {
        Instant now = SystemTime.now();
        insert(letter, null, null, now);
    }

    /**
     * Keeps a secret of the letter beside it, and only until it was sent or is worth nothing any more: the texts that stay never
     * hold it.
     *
     * @param until system time; a mail that was not sent by then is forgotten
     */
    public void put(Letter letter, String secret, Instant until) {
        insert(letter.replaced(secret, PLACE), secret, until, SystemTime.now());
    }

    private void insert(Letter letter, @Nullable String secret, @Nullable Instant until, Instant now) {
        jdbc.sql(
                        """
                        insert into mail (id, person_id, address, message_id, thread_id, subject, plain, html, leave_link, made_at, state,
                            tries, queued_at, next_try_at, secret, secret_until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?, ?, ?)
                        """)
                .params(
                        letter.id(), letter.personId(), letter.address(), letter.messageId(), letter.threadId(), letter.subject(),
                        letter.plain(), letter.html(), letter.leaveLink(), ToldTable.at(letter.madeAt()), ToldTable.at(now), ToldTable.at(now),
                        secret, until == null ? null : ToldTable.at(until))
                .update();
    }

    /** How many could be sent now, counted up to {@code most}. */
    @Transactional(readOnly = true)
    public int ready(int most) {
        return jdbc.sql("select count(*) from (select 1 as one from mail where state = 'WAITING' and next_try_at <= ? limit ?) ready")
                .params(ToldTable.at(SystemTime.now()), most)
                .query(Integer.class)
                .single();
    }

    /** Takes the next mail for {@link #LEASE}; nodes and connections pass over each other's. */
    public Optional<Leased> take() {
        Instant now = SystemTime.now();
        UUID lease = Ids.next();
        Optional<Leased> next = jdbc.sql(
                        """
                        select * from mail where state = 'WAITING' and next_try_at <= ?
                        order by next_try_at, id limit 1 for update skip locked
                        """)
                .param(ToldTable.at(now))
                .query((row, number) -> new Leased(letter(row), lease, row.getInt("tries"), ToldTable.instant(row, "queued_at")))
                .optional();
        next.ifPresent(taken -> jdbc.sql("update mail set lease = ?, next_try_at = ? where id = ?")
                .params(lease, ToldTable.at(now.plus(LEASE)), taken.letter().id())
                .update());
        return next;
    }

    public void sent(Leased mail, String answer) {
        end(mail, "SENT", answer);
    }

    /** The server will never take it; somebody must look. */
    public void refused(Leased mail, String answer) {
        end(mail, "UNDELIVERABLE", answer);
    }

    /**
     * This mail did not go through; others may.
     *
     * @return whether it is given up
     */
    public boolean failed(Leased mail, String answer) {
        Instant now = SystemTime.now();
        if (mail.queuedAt().plus(PATIENCE).isBefore(now)) {
            refused(mail, answer);
            return true;
        }
        Instant next = now.plus(PAUSES.get(Math.min(mail.tries(), PAUSES.size() - 1)));
        jdbc.sql("update mail set lease = null, tries = tries + 1, next_try_at = ?, answer = ? where id = ? and lease = ?")
                .params(ToldTable.at(next), cut(answer), mail.letter().id(), mail.lease())
                .update();
        return false;
    }

    /** The server was not there: as if the mail had not been taken. */
    public void putBack(Leased mail) {
        jdbc.sql("update mail set lease = null, next_try_at = queued_at where id = ? and lease = ?")
                .params(mail.letter().id(), mail.lease())
                .update();
    }

    /** The server is back: what it refused or broke off goes soon, but not what fails again and again. */
    public void hurry() {
        Instant now = SystemTime.now();
        jdbc.sql("update mail set next_try_at = ? where state = 'WAITING' and lease is null and tries between 1 and 4 and next_try_at > ?")
                .params(ToldTable.at(now), ToldTable.at(now))
                .update();
    }

    /** Secrets that have expired go, and the mails that wait with them or could not be delivered. */
    public void forgetSecrets() {
        OffsetDateTime now = ToldTable.at(SystemTime.now());
        jdbc.sql("delete from mail where secret_until < ? and state <> 'SENT'").param(now).update();
    }

    /** Forgets what was sent before {@code until}. */
    public int forget(Instant until) {
        return jdbc.sql("delete from mail where state = 'SENT' and ended_at < ?").param(ToldTable.at(until)).update();
    }

    private void end(Leased mail, String state, String answer) {
        jdbc.sql("update mail set state = ?, secret = case when ? = 'SENT' then null else secret end, lease = null, tries = tries + 1, answer = ?, ended_at = ? where id = ? and lease = ?")
                .params(state, state, cut(answer), ToldTable.at(SystemTime.now()), mail.letter().id(), mail.lease())
                .update();
    }

    private static String cut(String answer) {
        return OneLine.of(answer, ANSWER);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        String secret = row.getString("secret");
        Letter stored = new Letter(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("address"),
                row.getString("message_id"),
                row.getString("thread_id"),
                row.getString("subject"),
                row.getString("plain"),
                row.getString("html"),
                row.getString("leave_link"),
                ToldTable.instant(row, "made_at"));
        return secret == null ? stored : stored.replaced(PLACE, secret);
    }
}
