package org.perennial.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.perennial.inbox.ItemFile;
import org.perennial.shared.Ids;
import org.springframework.data.domain.Persistable;

/** Somebody answers for a late item until a day. Never changed; a later one follows it. */
@Entity
@Table(name = "lateness_acceptance")
class Acceptance implements Persistable<UUID> {

    @Id
    private UUID id;

    private UUID itemId;
    private UUID caseId;
    private UUID unitId;
    private UUID acceptedBy;
    private Instant acceptedAt;
    private LocalDate untilOn;
    private Instant endsAt;
    private String reason;
    private Instant dueAt;

    protected Acceptance() {}

    static Acceptance of(ItemFile item, UUID by, LocalDate until, Instant endsAt, String reason, Instant at) {
        Acceptance acceptance = new Acceptance();
        acceptance.id = Ids.next();
        acceptance.itemId = item.id();
        acceptance.caseId = item.caseId();
        acceptance.unitId = item.unitId();
        acceptance.acceptedBy = by;
        acceptance.acceptedAt = at;
        acceptance.untilOn = until;
        acceptance.endsAt = endsAt;
        acceptance.reason = reason;
        acceptance.dueAt = Objects.requireNonNull(item.dueAt());
        return acceptance;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Only ever saved when made. */
    @Override
    public boolean isNew() {
        return true;
    }

    UUID itemId() {
        return itemId;
    }

    UUID acceptedBy() {
        return acceptedBy;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    LocalDate untilOn() {
        return untilOn;
    }

    Instant endsAt() {
        return endsAt;
    }

    String reason() {
        return reason;
    }

    Instant dueAt() {
        return dueAt;
    }
}
