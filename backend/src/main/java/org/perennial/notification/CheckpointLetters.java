package org.perennial.notification;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.perennial.audittrail.CheckpointMail;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.notification.PlainLetters.Recipient;
import org.perennial.organisation.PersonStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts checkpoints of the audit trail into the outbox, for auditors to keep outside of this product. */
@Component
class CheckpointLetters implements CheckpointMail {

    private static final String KIND = "trail.checkpoint";

    private final PlainLetters letters;
    private final People people;
    private final Clock clock;

    CheckpointLetters(PlainLetters letters, People people, Clock clock) {
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean available() {
        return letters.leave();
    }

    /** Nothing for somebody who left. */
    @Override
    @Transactional
    public void send(UUID personId, String note, long size) {
        Person person = people.get(personId);
        if (person.status() == PersonStatus.ACTIVE) {
            put(Recipient.of(person), note, size);
        }
    }

    @Override
    @Transactional
    public void sendOutside(UUID addedBy, String name, String address, String note, long size) {
        put(Recipient.outside(addedBy, name, address), note, size);
    }

    private void put(Recipient to, String note, long size) {
        letters.send(to, KIND, Map.of("note", note, "size", size), "/trail", clock.instant());
    }
}
