package org.perennial.audittrail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.SystemTime;
import org.perennial.shared.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses outside of the organisation that get checkpoints by mail, such as an audit firm's: whoever runs the product cannot reach
 * that copy. Everything throws 401 {@code sign-in.required} and 403 {@code capability.missing}.
 */
@Service
@Transactional
public class CheckpointMailboxes {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\",;:()\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}.-]{1,180}\\.[\\p{L}\\p{N}-]{2,}");
    private static final int NAME_MAX = 200;
    private static final int ADDRESS_MAX = 254;
    private static final int MOST = 20;

    private final MailboxTable table;
    private final CheckpointPost post;
    private final Trail trail;
    private final Access access;
    private final CurrentPerson current;
    private final People people;
    private final ApplicationEventPublisher events;

    CheckpointMailboxes(
            MailboxTable table,
            CheckpointPost post,
            Trail trail,
            Access access,
            CurrentPerson current,
            People people,
            ApplicationEventPublisher events) {
        this.table = table;
        this.post = post;
        this.trail = trail;
        this.access = access;
        this.current = current;
        this.people = people;
        this.events = events;
    }

    /** @param name whose it is, as it was entered */
    public record Mailbox(UUID id, String address, String name, PersonRef addedBy, Instant addedAt) {}

    /** By address, for those who read the trail anywhere. */
    @Transactional(readOnly = true)
    public List<Mailbox> all() {
        access.require(Capability.READ_TRAIL, null);
        List<MailboxTable.Row> rows = table.all();
        Map<UUID, PersonRef> names = people.refs(rows.stream().map(MailboxTable.Row::addedBy).distinct().toList());
        return rows.stream().map(row -> view(row, names)).toList();
    }

    /**
     * The next checkpoint goes there too, at once; an address that is there already stays as it is.
     *
     * @throws Problem 400 {@code validation.failed}; 409 {@code mailbox.too-many}
     */
    public List<Mailbox> add(@Nullable String address, @Nullable String name) {
        requireWhole();
        Violations violations = new Violations();
        String written = violations.line("/address", address, ADDRESS_MAX);
        String called = violations.line("/name", name, NAME_MAX);
        violations.addIf(
                !written.isEmpty() && !ADDRESS.matcher(written).matches(), "/address", "email.invalid", "This is not an e-mail address.");
        violations.throwIfAny();
        List<MailboxTable.Row> rows = table.all();
        if (rows.stream().noneMatch(row -> row.address().equalsIgnoreCase(written))) {
            if (rows.size() >= MOST) {
                throw Problem.conflict("mailbox.too-many", "There are " + MOST + " addresses already. Take one off first.");
            }
            MailboxTable.Row row = new MailboxTable.Row(
                    Ids.next(), written, written.toLowerCase(Locale.ROOT), called, current.id(), SystemTime.now());
            table.add(row);
            post.again();
            publish("checkpoint-mailbox.added", row);
        }
        return all();
    }

    /** @throws Problem 404 {@code mailbox.not-found} */
    public void remove(UUID id) {
        requireWhole();
        MailboxTable.Row row = table.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("mailbox"));
        table.remove(id);
        publish("checkpoint-mailbox.removed", row);
    }

    private void requireWhole() {
        access.require(Capability.READ_TRAIL, trail.root());
    }

    private void publish(String action, MailboxTable.Row row) {
        events.publishEvent(AuditableEvent.of(
                action, "checkpoint-mailbox", row.id(), row.name(), null, Map.of("address", row.address(), "name", row.name())));
    }

    private static Mailbox view(MailboxTable.Row row, Map<UUID, PersonRef> names) {
        PersonRef by = names.getOrDefault(row.addedBy(), new PersonRef(row.addedBy(), row.addedBy().toString()));
        return new Mailbox(row.id(), row.address(), row.name(), by, row.addedAt());
    }
}
