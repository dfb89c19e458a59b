package org.perennial.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.process.TaskOpened;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A task as people see it. Claiming and completing guard here; who may is decided before. */
@Entity
@Table(name = "work_item")
class WorkItem {

    enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    @Id
    private UUID id;

    private String taskId;
    private UUID caseId;
    private String stepKey;
    private @Nullable String detail;
    private UUID unitId;
    private String roles;
    private String offeredTo;
    private @Nullable UUID assigneeId;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean unstaffed;
    private @Nullable UUID staffedBy;
    private @Nullable String staffedReason;

    @Embedded
    private @Nullable StandIn standIn;

    private String itemFacts;
    private int attempt;

    /** Kept by {@link ClockTable} once the item is there, as is the level. */
    @Column(updatable = false)
    private @Nullable Instant dueAt;

    @Column(updatable = false)
    private @Nullable Instant originalDueAt;

    @Column(updatable = false)
    private int escalationLevel;

    /** Who may take it from whoever has it, once lateness has climbed to the head of the unit. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID deputyId;

    private Instant createdAt;
    private @Nullable Instant endedAt;
    private @Nullable UUID endedBy;

    @Version
    private @Nullable Long version;

    protected WorkItem() {}

    static WorkItem open(TaskOpened task, CaseFile file, @Nullable String detail, Instant at) {
        WorkItem item = new WorkItem();
        item.id = Ids.next();
        item.taskId = task.taskId();
        item.caseId = file.id();
        item.stepKey = task.stepKey();
        item.detail = detail;
        item.unitId = file.unitId();
        item.roles = String.join(",", task.roles());
        item.offeredTo = "";
        item.state = State.OPEN;
        item.itemFacts = JSON.writeValueAsString(task.facts());
        item.attempt = file.attempt();
        item.dueAt = task.dueAt();
        item.originalDueAt = task.dueAt();
        item.createdAt = at;
        return item;
    }

    /** Offers the item; to nobody when separation of duties leaves nobody. */
    void offer(Offer offer) {
        offeredTo = String.join(",", offer.principals());
        assigneeId = offer.person();
        unstaffed = offer.nobody();
    }

    void claim(UUID person) {
        requireOpen();
        if (assigneeId != null && !assigneeId.equals(person) && !person.equals(deputyId)) {
            throw Problem.conflict("item.claimed-by-other", "Somebody else has just taken this task.");
        }
        assigneeId = person;
    }

    /** Gives a claimed item back to all it was offered to; where that is nobody, a person must be named again. */
    void release(UUID person) {
        requireOpen();
        if (!person.equals(assigneeId)) {
            throw Problem.conflict("item.not-yours", "This task is not yours any more.");
        }
        if (roles().isEmpty() && standIn == null) {
            throw Problem.conflict("item.named-person", "This task names you in person. Ask for it to be reassigned instead.");
        }
        assigneeId = null;
        unstaffed = openTo().isEmpty();
        staffing(null, null);
    }

    /** Its own person is away: another one is offered it, or nobody may and somebody must be named. */
    void passTo(StandIn next) {
        requireOpen();
        standIn = next;
        assigneeId = null;
        unstaffed = openTo().isEmpty();
    }

    /** The person it named left: it names somebody else now, or nobody, and the ISMS manager names one. */
    void handOver(@Nullable UUID heir) {
        requireOpen();
        standIn = null;
        assigneeId = heir;
        offeredTo = heir == null ? "" : Offer.person(heir);
        unstaffed = heir == null;
        staffing(null, null);
    }

    /** The absence is over: it stands as it stood before. */
    void comeBack() {
        requireOpen();
        if (standIn != null && standIn.assigned()) {
            assigneeId = standIn.absentId();
        }
        standIn = null;
        unstaffed = openTo().isEmpty();
    }

    void reassign(UUID person) {
        requireOpen();
        standIn = null;
        assigneeId = person;
        unstaffed = false;
        staffing(null, null);
    }

    void staff(UUID person, UUID by, String reason) {
        requireOpen();
        standIn = null;
        assigneeId = person;
        unstaffed = false;
        staffing(by, reason);
    }

    /** Who named the assignee; a naming ends when the item goes on to somebody else. */
    private void staffing(@Nullable UUID by, @Nullable String reason) {
        staffedBy = by;
        staffedReason = reason;
    }

    void complete(UUID person, Instant at) {
        requireOpen();
        state = State.DONE;
        assigneeId = person;
        end(person, at);
    }

    void cancel(Instant at) {
        state = State.CANCELLED;
        end(null, at);
    }

    /** It was ended although its task is not: somebody has to do it after all. */
    void reopen() {
        state = State.OPEN;
        assigneeId = null;
        standIn = null;
        endedAt = null;
        endedBy = null;
        staffing(null, null);
    }

    private void end(@Nullable UUID person, Instant at) {
        endedAt = at;
        endedBy = person;
        unstaffed = false;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw Problem.conflict("item.ended", "This task is over.");
        }
    }

    /** Who answers says which state of the item they saw; null where they do not. */
    void requireVersion(@Nullable Long seen) {
        if (seen != null && seen != version()) {
            throw new Problem(
                    HttpStatus.PRECONDITION_FAILED,
                    "item.stale",
                    "Somebody changed this task after you opened it. Look at it again; your answers stay. Then complete it once more.");
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    ItemFile file() {
        UUID absentId = standIn == null ? null : standIn.absentId();
        return new ItemFile(id, caseId, stepKey, unitId, roles(), assigneeId, absentId, dueAt, originalDueAt, createdAt, isOpen());
    }

    UUID id() {
        return id;
    }

    String taskId() {
        return taskId;
    }

    UUID caseId() {
        return caseId;
    }

    String stepKey() {
        return stepKey;
    }

    @Nullable String detail() {
        return detail;
    }

    UUID unitId() {
        return unitId;
    }

    List<String> roles() {
        return split(roles);
    }

    List<String> offeredTo() {
        return split(offeredTo);
    }

    /** Who stands in for whom; null when nobody does. */
    @Nullable StandIn standIn() {
        return standIn;
    }

    /** To whom it is open now: who has it, who stands in, or all it was offered to. */
    List<String> openTo() {
        if (assigneeId != null) {
            return List.of(Offer.person(assigneeId));
        }
        if (standIn == null) {
            return offeredTo();
        }
        List<String> principals = new ArrayList<>(standIn.assigned() ? List.of() : offeredTo());
        if (standIn.personId() != null) {
            principals.add(Offer.person(standIn.personId()));
        }
        return principals;
    }

    /** Whom this person stands in for with the item; null when they act for themselves. */
    @Nullable UUID behalf(UUID person) {
        return standIn != null && person.equals(standIn.personId()) ? standIn.absentId() : null;
    }

    @Nullable UUID assigneeId() {
        return assigneeId;
    }

    State state() {
        return state;
    }

    boolean unstaffed() {
        return unstaffed;
    }

    /** Whether its assignee was named for want of anybody with the role. */
    boolean staffed() {
        return staffedBy != null;
    }

    Map<String, Object> itemFacts() {
        return JSON.readValue(itemFacts, OBJECT);
    }

    int attempt() {
        return attempt;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable Instant originalDueAt() {
        return originalDueAt;
    }

    @Nullable UUID deputyId() {
        return deputyId;
    }

    int escalationLevel() {
        return escalationLevel;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }

    @Nullable UUID endedBy() {
        return endedBy;
    }

    long version() {
        return version == null ? 0 : version;
    }

    private static List<String> split(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
