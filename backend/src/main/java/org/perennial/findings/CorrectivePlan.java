package org.perennial.findings;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** What shall be done and how its effect will be judged, fixed before anything is done; decided on once. */
@Entity
class CorrectivePlan {

    @Id
    private UUID id;

    private UUID caseId;
    private int attempt;
    private int round;
    private String measure;
    private String population;
    private String sample;
    private String threshold;
    private int soakDays;
    private UUID submittedBy;
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(length = 20000)
    private @Nullable String decisionReason;

    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision riskDecision;

    @Column(length = 20000)
    private @Nullable String riskReason;

    private @Nullable UUID riskDecidedBy;
    private @Nullable Instant riskDecidedAt;

    @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @OrderBy("position")
    private List<CorrectiveActionItem> items = new ArrayList<>();

    /** Null until it is stored: so a new one, which brings its id, is inserted and not looked up first. */
    @Version
    private @Nullable Long version;

    protected CorrectivePlan() {}

    /** Takes a plan form that has been checked. */
    CorrectivePlan(UUID caseId, int attempt, int round, Answers form, UUID by, Instant at) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.attempt = attempt;
        this.round = round;
        this.measure = form.text("measure");
        this.population = form.text("population");
        this.sample = form.text("sample");
        this.threshold = form.text("threshold");
        this.soakDays = form.whole("soakDays");
        this.submittedBy = by;
        this.submittedAt = at;
        form.rows("actions").forEach(row -> items.add(new CorrectiveActionItem(this, items.size(), row)));
    }

    void decide(Decision what, @Nullable String reason, UUID by, Instant at) {
        requireUndecided(decision);
        decision = what;
        decisionReason = reason;
        decidedBy = by;
        decidedAt = at;
    }

    void decideRisk(Decision what, @Nullable String reason, UUID by, Instant at) {
        requireUndecided(riskDecision);
        riskDecision = what;
        riskReason = reason;
        riskDecidedBy = by;
        riskDecidedAt = at;
    }

    private static void requireUndecided(@Nullable Decision before) {
        if (before != null) {
            throw Problem.conflict("corrective-plan.decided", "This plan has been decided on already.");
        }
    }

    boolean rejected() {
        return decision == Decision.REJECT || riskDecision == Decision.REJECT;
    }

    /** Accepted by the ISMS manager alone, as it is enough for a minor nonconformity. */
    boolean acceptedAsMinor() {
        return decision == Decision.ACCEPT && riskDecision == null;
    }

    /** Days on which the last action was done; empty while one is not. */
    Optional<LocalDate> lastDoneOn() {
        boolean allDone = items.stream().allMatch(CorrectiveActionItem::done);
        return allDone ? items.stream().map(CorrectiveActionItem::doneOn).max(Comparator.naturalOrder()) : Optional.empty();
    }

    UUID id() {
        return id;
    }

    int attempt() {
        return attempt;
    }

    int round() {
        return round;
    }

    String measure() {
        return measure;
    }

    String population() {
        return population;
    }

    String sample() {
        return sample;
    }

    String threshold() {
        return threshold;
    }

    int soakDays() {
        return soakDays;
    }

    List<CorrectiveActionItem> items() {
        return List.copyOf(items);
    }
}
