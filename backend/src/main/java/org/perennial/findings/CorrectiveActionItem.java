package org.perennial.findings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** One action of a plan, done by its owner. Has a version of its own, so that two owners can finish at the same moment. */
@Entity
class CorrectiveActionItem {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "plan_id")
    private CorrectivePlan plan;

    private int position;
    private String actionText;
    private UUID ownerId;
    private LocalDate dueOn;
    private @Nullable String resources;
    private String changeKind;

    @Column(length = 20000)
    private @Nullable String doneText;

    private @Nullable LocalDate doneOn;
    private @Nullable UUID doneBy;
    private @Nullable Instant completedAt;
    private @Nullable String controlVersion;

    @Version
    private @Nullable Long version;

    protected CorrectiveActionItem() {}

    CorrectiveActionItem(CorrectivePlan plan, int position, Answers row) {
        this.id = Ids.next();
        this.plan = plan;
        this.position = position;
        this.actionText = row.text("action");
        this.ownerId = row.id("ownerId");
        this.dueOn = row.day("dueOn");
        this.resources = row.textOrNull("resources");
        this.changeKind = row.text("change");
    }

    void done(Answers form, UUID by, Instant at) {
        if (done()) {
            throw Problem.conflict("corrective-action.action-done", "This action has been reported as done already.");
        }
        doneText = form.text("done");
        doneOn = form.day("doneOn");
        controlVersion = form.textOrNull("controlVersion");
        doneBy = by;
        completedAt = at;
    }

    /** The row as the plan form shows it. */
    Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("action", actionText);
        row.put("ownerId", ownerId.toString());
        row.put("dueOn", dueOn.toString());
        if (resources != null) {
            row.put("resources", resources);
        }
        row.put("change", changeKind);
        return row;
    }

    boolean done() {
        return completedAt != null;
    }

    UUID id() {
        return id;
    }

    String actionText() {
        return actionText;
    }

    UUID ownerId() {
        return ownerId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    @Nullable LocalDate doneOn() {
        return doneOn;
    }
}
