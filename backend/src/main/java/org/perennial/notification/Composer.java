package org.perennial.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.organisation.PersonStatus;
import org.perennial.shared.DueWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes mails of what was told and is due: one per person, in one transaction with the marks that it was made. One node at a time,
 * so that nobody gets two.
 */
@Component
class Composer implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(Composer.class);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ToldTable table;
    private final Outbox outbox;
    private final LetterWriter writer;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Composer(
            JdbcClient jdbc,
            ToldTable table,
            Outbox outbox,
            LetterWriter writer,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.outbox = outbox;
        this.writer = writer;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whose mail of which sort is due. */
    private record Next(UUID personId, boolean digest) {}

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.sql("select min(mail_due_at) as due from notification")
                .query((row, number) -> Optional.ofNullable(ToldTable.instant(row, "due")))
                .single();
    }

    @Override
    public int runDue() {
        int made = 0;
        for (Optional<Next> next = next(); next.isPresent(); next = next()) {
            try {
                if (!Boolean.TRUE.equals(transaction.execute(status -> turn()))) {
                    return made;
                }
                made++;
            } catch (DataAccessException databaseAway) {
                throw databaseAway;
            } catch (RuntimeException failed) {
                LOG.error("A mail could not be put together; it is tried again in an hour, and others go on", failed);
                postpone(next.get());
            }
        }
        return made;
    }

    private void postpone(Next next) {
        OffsetDateTime now = ToldTable.at(clock.instant());
        jdbc.sql("update notification set mail_due_at = ? where person_id = ? and mail_digest = ? and mail_due_at <= ?")
                .params(now.plus(AFTER_FAILURE), next.personId(), next.digest(), now)
                .update();
    }

    /** @return false where another node makes the mails at this moment, or none is left */
    private boolean turn() {
        if (jdbc.sql("select id from mail_turn where id = 1 for update skip locked").query(Integer.class).optional().isEmpty()) {
            return false;
        }
        Optional<Next> next = next();
        next.ifPresent(this::make);
        return next.isPresent();
    }

    private Optional<Next> next() {
        return jdbc.sql("select person_id, mail_digest from notification where mail_due_at <= ? order by mail_due_at, id limit 1")
                .param(ToldTable.at(clock.instant()))
                .query((row, number) -> new Next(row.getObject(1, UUID.class), row.getBoolean(2)))
                .optional();
    }

    private void make(Next next) {
        Instant now = clock.instant();
        List<Told> all = table.forMail(next.personId(), next.digest(), now);
        Person person = people.get(next.personId());
        // What was read in the product meanwhile needs no mail, unless it is mandatory.
        List<Told> worth = all.stream().filter(told -> told.mandatory() || told.readAt() == null).toList();
        UUID mail = null;
        if (!worth.isEmpty() && person.status() == PersonStatus.ACTIVE) {
            Letter letter = writer.write(person, worth, next.digest(), now);
            outbox.put(letter);
            mail = letter.id();
        }
        table.mailed(all, mail);
        LOG.debug("Made a mail of {} notices", worth.size());
    }
}
