package org.perennial.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.People;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Cursor;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mails that were given up, to be sent again. Checks what is said, not who says it: that is the caller's part. */
@Service
@Transactional
public class UndeliverableMails {

    private final JdbcClient jdbc;
    private final People people;
    private final Postman postman;
    private final MailNews news;
    private final ApplicationEventPublisher events;

    UndeliverableMails(JdbcClient jdbc, People people, Postman postman, MailNews news, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.postman = postman;
        this.news = news;
        this.events = events;
    }

    /** A page, the last given up first. */
    @Transactional(readOnly = true)
    public Page<UndeliverableMail> find(int limit, @Nullable String cursor) {
        List<Object> params = new ArrayList<>();
        String sql = "select id, person_id, address, made_at, ended_at, tries, answer from mail where state = 'UNDELIVERABLE'";
        List<String> place = Cursor.parse(cursor, 2).orElse(null);
        if (place != null) {
            sql += " and (ended_at < ? or (ended_at = ? and id < ?))";
            Instant at = Cursor.instant(place.get(0));
            params.addAll(List.of(ToldTable.at(at), ToldTable.at(at), Cursor.id(place.get(1))));
        }
        params.add(limit + 1);
        List<UndeliverableMail> rows =
                jdbc.sql(sql + " order by ended_at desc, id desc limit ?").params(params).query(this::row).list();
        Map<UUID, PersonRef> names = people.refs(rows.stream().map(mail -> mail.person().id()).distinct().toList());
        return Page.of(rows, limit, mail -> named(mail, names), mail -> Cursor.of(mail.endedAt(), mail.id()));
    }

    /**
     * Sends one again, to the address the person has now.
     *
     * @throws Problem 404 {@code mail.not-found} where it is not given up
     */
    public void retry(UUID id) {
        UUID person = jdbc.sql("select person_id from mail where id = ? and state = 'UNDELIVERABLE'")
                .param(id)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("mail"));
        again(id, person);
        publish(id, 1);
    }

    /** Sends all again; how many there were. */
    public int retryAll() {
        record Given(UUID id, UUID person) {}
        List<Given> all = jdbc.sql("select id, person_id from mail where state = 'UNDELIVERABLE'")
                .query((row, number) -> new Given(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        all.forEach(mail -> again(mail.id(), mail.person()));
        if (!all.isEmpty()) {
            publish(all.get(0).id(), all.size());
        }
        return all.size();
    }

    private void again(UUID id, UUID person) {
        jdbc.sql(
                        """
                        update mail set state = 'WAITING', tries = 0, queued_at = ?, next_try_at = ?, ended_at = null, address = ?
                        where id = ? and state = 'UNDELIVERABLE'
                        """)
                .params(ToldTable.at(SystemTime.now()), ToldTable.at(SystemTime.now()), people.get(person).email(), id)
                .update();
    }

    private void publish(UUID id, int count) {
        events.publishEvent(AuditableEvent.of("mail.sent-again", "mail", id, "Undeliverable mail", null, Map.of("count", count)));
        news.changed();
        postman.wake();
    }

    private UndeliverableMail row(ResultSet row, int number) throws SQLException {
        return new UndeliverableMail(
                row.getObject("id", UUID.class), new PersonRef(row.getObject("person_id", UUID.class), ""), row.getString("address"),
                ToldTable.instant(row, "made_at"), ToldTable.instant(row, "ended_at"), row.getInt("tries"), row.getString("answer"));
    }

    private static UndeliverableMail named(UndeliverableMail mail, Map<UUID, PersonRef> names) {
        return new UndeliverableMail(
                mail.id(), names.getOrDefault(mail.person().id(), mail.person()), mail.address(), mail.madeAt(), mail.endedAt(),
                mail.tries(), mail.answer());
    }
}
