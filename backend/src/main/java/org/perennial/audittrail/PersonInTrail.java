package org.perennial.audittrail;

import java.util.Map;
import java.util.UUID;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.NameEraser;
import org.perennial.shared.PersonRemains;
import org.perennial.shared.PersonWords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept beside the trail of a person who is erased. What entries say goes by {@link TrailErasure#ofPerson}, after all else. */
@Component
class PersonInTrail implements PersonRemains {

    private final PersonInEntries entries;
    private final MailboxTable mailboxes;
    private final NameEraser names;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PersonInTrail(PersonInEntries entries, MailboxTable mailboxes, NameEraser names, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.entries = entries;
        this.mailboxes = mailboxes;
        this.names = names;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public ErasedPerson.Known knownAs(UUID personId) {
        return entries.knownAs(personId);
    }

    @Override
    public void erase(ErasedPerson person) {
        jdbc.sql("delete from audit_checkpoint_receiver where person_id = ?").param(person.id()).update();
        PersonWords words = PersonWords.of(person);
        mailboxes.all().stream().filter(mailbox -> words.in(mailbox.address())).forEach(mailbox -> {
            mailboxes.remove(mailbox.id());
            events.publishEvent(AuditableEvent.of(
                    "checkpoint-mailbox.removed", "checkpoint-mailbox", mailbox.id(), "", null, Map.of("reason", "person.erased")));
        });
        names.replace(person, NameEraser.Place.of("audit_checkpoint_mailbox", "id"), "name");
    }
}
