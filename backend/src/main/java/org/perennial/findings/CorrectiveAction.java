package org.perennial.findings;

import static org.perennial.findings.CorrectiveStatus.CONTAINED;
import static org.perennial.findings.CorrectiveStatus.FAILED;
import static org.perennial.findings.CorrectiveStatus.IMPLEMENTED;
import static org.perennial.findings.CorrectiveStatus.IN_SOAK;
import static org.perennial.findings.CorrectiveStatus.OPEN;
import static org.perennial.findings.CorrectiveStatus.PLANNED;
import static org.perennial.findings.CorrectiveStatus.VERIFIED;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.controls.Tier;
import org.perennial.shared.Problem;

/** A nonconformity on its way to verified closure; one per case. Days are those of the unit's zone. */
@Entity
class CorrectiveAction {

    @Id
    private UUID caseId;

    @OneToOne(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "finding_id")
    private Finding finding;

    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    @Enumerated(EnumType.STRING)
    private CorrectiveStatus status;

    private int attempt;
    private int controlVersionBefore;
    private @Nullable UUID reopensId;
    private Instant openedAt;
    private LocalDate openedOn;

    @Column(length = 20000)
    private @Nullable String correction;

    @Column(length = 20000)
    private @Nullable String consequences;

    private @Nullable UUID containedBy;
    private @Nullable Instant containedAt;
    private @Nullable LocalDate implementedOn;
    private @Nullable Instant verifiedAt;
    private @Nullable LocalDate verifiedOn;

    @Column(length = 20000)
    private @Nullable String conclusion;

    private @Nullable UUID closedBy;
    private @Nullable String outcome;
    private @Nullable Instant endedAt;
    private @Nullable LocalDate endedOn;

    /** Null until it is stored: so a new one, which brings its id, is inserted and not looked up first. */
    @Version
    private @Nullable Long version;

    protected CorrectiveAction() {}

    CorrectiveAction(UUID caseId, Finding finding, UUID ownerId, Tier tier, int controlVersion, Instant now, LocalDate today) {
        this.caseId = caseId;
        this.finding = finding;
        this.ownerId = ownerId;
        this.tier = tier;
        this.status = OPEN;
        this.attempt = 1;
        this.controlVersionBefore = controlVersion;
        this.openedAt = now;
        this.openedOn = today;
    }

    void contain(String how, String withConsequences, UUID by, Instant at) {
        become(CONTAINED);
        correction = how;
        consequences = withConsequences;
        containedBy = by;
        containedAt = at;
    }

    void planAccepted() {
        become(PLANNED);
    }

    /** All actions are done, the last on {@code lastDoneOn}; the soak begins. */
    void soak(LocalDate lastDoneOn) {
        become(IMPLEMENTED);
        implementedOn = lastDoneOn;
        become(IN_SOAK);
    }

    void verified(Instant at, LocalDate today) {
        become(VERIFIED);
        verifiedAt = at;
        verifiedOn = today;
    }

    void failed() {
        become(FAILED);
    }

    /** Goes on in a further attempt and answers its number. */
    int nextAttempt() {
        become(CONTAINED);
        attempt++;
        implementedOn = null;
        return attempt;
    }

    void close(String with, UUID by) {
        requireStatus(VERIFIED);
        conclusion = with;
        closedBy = by;
    }

    /** Ends with the case; {@code verified} only after a passed check and its closing. */
    void end(String with, Instant at, LocalDate today) {
        if (with.equals("verified") && (status != VERIFIED || closedBy == null)) {
            throw refused("verified");
        }
        outcome = with.toUpperCase(java.util.Locale.ROOT);
        endedAt = at;
        endedOn = today;
    }

    void reopens(UUID closedCaseId) {
        reopensId = closedCaseId;
    }

    private void become(CorrectiveStatus next) {
        if (!status.canBecome(next)) {
            throw refused(next.name());
        }
        status = next;
    }

    private void requireStatus(CorrectiveStatus wanted) {
        if (status != wanted) {
            throw refused("closed");
        }
    }

    private Problem refused(String what) {
        return Problem.conflict(
                "corrective-action.wrong-status", "This corrective action is " + status + " and cannot become " + what + " now.");
    }

    UUID caseId() {
        return caseId;
    }

    Finding finding() {
        return finding;
    }

    UUID ownerId() {
        return ownerId;
    }

    Tier tier() {
        return tier;
    }

    CorrectiveStatus status() {
        return status;
    }

    int attempt() {
        return attempt;
    }

    int controlVersionBefore() {
        return controlVersionBefore;
    }

    @Nullable LocalDate implementedOn() {
        return implementedOn;
    }

    /** As long as planned, or longer where the grade was raised after the plan was accepted. */
    int soakDays(CorrectivePlan plan) {
        return Math.max(plan.soakDays(), leastSoakDays());
    }

    int leastSoakDays() {
        return SoakPeriod.leastDays(finding.grade(), tier);
    }
}
