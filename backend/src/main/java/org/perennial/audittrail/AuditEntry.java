package org.perennial.audittrail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Actor;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;

/** One row of the trail; written once. The database adds its own time and the order of insertion. */
@Entity
@Immutable
class AuditEntry {

    @Id
    private UUID id;

    @Column(insertable = false, updatable = false)
    private long rowNo;

    private int v;
    private Instant businessAt;

    @Column(insertable = false, updatable = false)
    private Instant systemAt;

    private @Nullable UUID actorId;
    private @Nullable UUID onBehalfOf;
    private String via;
    private String action;
    private String subjectType;
    private @Nullable UUID subjectId;
    private @Nullable UUID caseId;
    private @Nullable UUID unitId;
    private @Nullable String requestId;
    private String commitment;

    @Column(insertable = false, updatable = false)
    private @Nullable Long sealedNo;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    @SuppressWarnings("NullAway.Init")
    AuditEntry(AuditableEvent event, Actor actor, @Nullable String requestId, Instant at, String commitment) {
        this.id = Ids.next();
        this.v = CanonicalEntry.VERSION;
        this.businessAt = at.truncatedTo(ChronoUnit.MICROS);
        this.actorId = actor.personId();
        this.onBehalfOf = actor.onBehalfOf();
        this.via = actor.via();
        this.action = event.action();
        this.subjectType = event.subjectType();
        this.subjectId = event.subjectId();
        this.caseId = event.caseId();
        this.unitId = event.unitId();
        this.requestId = requestId;
        this.commitment = commitment;
    }

    UUID id() {
        return id;
    }

    long rowNo() {
        return rowNo;
    }

    /** Its number; null until it is sealed. */
    @Nullable Long sealedNo() {
        return sealedNo;
    }

    /** What is sealed of this row; only of a row that was read back, because the database adds its time. */
    CanonicalEntry canonical() {
        return new CanonicalEntry(
                v, id, businessAt, systemAt, actorId, onBehalfOf, via, action, subjectType, subjectId, caseId, unitId, requestId,
                commitment);
    }
}
