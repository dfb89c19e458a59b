package org.perennial.audittrail;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.shared.SystemTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails the newest checkpoint to those who are to keep it, once a day where there is a new one. */
@Component
class CheckpointPost {

    private static final Duration EVERY = Duration.ofDays(1);

    private final StoredTree stored;
    private final CheckpointTable table;
    private final MailboxTable mailboxes;
    private final CheckpointMail mail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CheckpointPost(
            StoredTree stored,
            CheckpointTable table,
            MailboxTable mailboxes,
            CheckpointMail mail,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.stored = stored;
        this.table = table;
        this.mailboxes = mailboxes;
        this.mail = mail;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    List<UUID> receivers() {
        return jdbc.sql("select person_id from audit_checkpoint_receiver order by person_id").query(UUID.class).list();
    }

    /** The next checkpoint goes to these people, at once. */
    void receivers(Collection<UUID> people) {
        jdbc.sql("delete from audit_checkpoint_receiver").update();
        people.forEach(person -> jdbc.sql("insert into audit_checkpoint_receiver (person_id) values (?)").param(person).update());
        again();
    }

    /** The newest checkpoint goes to all, at once. */
    void again() {
        jdbc.sql("update audit_tree set mailed_at = null, mailed_size = null where id = 1").update();
    }

    /** @return how many mails were put into the outbox */
    int send() {
        if (!due(stored.state()).isPresent() || !mail.available()) {
            return 0;
        }
        Integer sent = transaction.execute(status -> {
            if (stored.hold().isEmpty()) {
                return 0;
            }
            Optional<CheckpointTable.Made> due = due(stored.state());
            List<UUID> people = receivers();
            List<MailboxTable.Row> outside = mailboxes.all();
            if (due.isEmpty() || people.isEmpty() && outside.isEmpty()) {
                return 0;
            }
            people.forEach(person -> mail.send(person, due.get().note(), due.get().size()));
            outside.forEach(box -> mail.sendOutside(box.addedBy(), box.name(), box.address(), due.get().note(), due.get().size()));
            stored.mailed(due.get().size(), SystemTime.now());
            return people.size() + outside.size();
        });
        return sent == null ? 0 : sent;
    }

    private Optional<CheckpointTable.Made> due(StoredTree.State state) {
        Instant last = state.mailedAt();
        return last != null && last.plus(EVERY).isAfter(SystemTime.now())
                ? Optional.empty()
                : table.newest().filter(newest -> newest.size() > state.mailedSize());
    }
}
