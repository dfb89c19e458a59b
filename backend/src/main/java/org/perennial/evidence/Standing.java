package org.perennial.evidence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;

/**
 * Whether a piece of evidence counts: taken in as accepted, judged by somebody independent of its collector as often as there is reason
 * to, and ended for good by a newer version (domain.md, section 1).
 */
@Embeddable
class Standing {

    @Enumerated(EnumType.STRING)
    private EvidenceStatus status = EvidenceStatus.ACCEPTED;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    @Column(name = "decision_reason")
    private @Nullable String reason;

    private @Nullable UUID supersedes;
    private @Nullable UUID supersededBy;

    protected Standing() {}

    Standing(@Nullable UUID supersedes) {
        this.supersedes = supersedes;
    }

    /** @throws Problem 409 {@code evidence.superseded} */
    void decide(Verdict verdict, UUID personId, Instant at) {
        requireCurrent();
        status = verdict.status();
        decidedBy = personId;
        decidedAt = at;
        reason = verdict.reason();
    }

    /** @throws Problem 409 {@code evidence.superseded} */
    void replaceWith(UUID newer) {
        requireCurrent();
        status = EvidenceStatus.SUPERSEDED;
        supersededBy = newer;
    }

    void requireCurrent() {
        if (supersededBy != null) {
            throw Problem.conflict("evidence.superseded", "A newer version took the place of this evidence.");
        }
    }

    /** Whether that person said exactly this last. */
    boolean saidBefore(Verdict verdict, UUID personId) {
        return status == verdict.status() && personId.equals(decidedBy) && verdict.reason().equals(reason);
    }

    EvidenceStatus status() {
        return status;
    }

    @Nullable UUID decidedBy() {
        return decidedBy;
    }

    @Nullable UUID supersedes() {
        return supersedes;
    }

    @Nullable UUID supersededBy() {
        return supersededBy;
    }

    @Nullable EvidenceDecision decision(Map<UUID, PersonRef> names) {
        return decidedBy == null || decidedAt == null || reason == null
                ? null
                : new EvidenceDecision(names.getOrDefault(decidedBy, new PersonRef(decidedBy, decidedBy.toString())), decidedAt, reason);
    }

    /** Adds what a seal must hold of it; what never happened adds nothing. */
    void seal(Map<String, @Nullable Object> sealed) {
        sealed.put("status", status);
        putIfThere(sealed, "decidedBy", decidedBy);
        putIfThere(sealed, "decidedAt", decidedAt);
        putIfThere(sealed, "decisionReason", reason);
        putIfThere(sealed, "supersedes", supersedes);
        putIfThere(sealed, "supersededBy", supersededBy);
    }

    private static void putIfThere(Map<String, @Nullable Object> sealed, String name, @Nullable Object value) {
        if (value != null) {
            sealed.put(name, value);
        }
    }

    /** What somebody says of a piece of evidence; {@code status} is never {@code SUPERSEDED}. */
    record Verdict(EvidenceStatus status, String reason) {}
}
