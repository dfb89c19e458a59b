package org.perennial.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CaseType;
import org.perennial.shared.Folded;
import org.perennial.shared.Problem;

/** The record of one case. What it stands at is told by the engine's events; nobody sets a state by hand. */
@Entity
@Table(name = "case_record")
class CaseRecord {

    private static final int SEARCH_MAX = 1100;

    @Id
    private UUID id;

    private String number;
    private String typeKey;
    private UUID typeVersionId;
    private String title;

    /** Number and title folded. */
    private String searchText;

    private UUID unitId;
    private @Nullable UUID ownerId;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private @Nullable String stage;
    private @Nullable String outcome;
    private @Nullable String grade;
    private @Nullable String tier;
    private @Nullable String subjectKind;
    private @Nullable UUID subjectId;
    private int attempt;
    private int level;
    private Instant startedAt;
    private @Nullable UUID startedBy;
    private @Nullable Instant endedAt;
    private @Nullable Instant waitsUntil;
    private @Nullable UUID reopensCaseId;
    private int reopenNo;
    private @Nullable Instant sealedAt;
    private @Nullable String sealHash;

    /** Kept by the inbox in SQL of its own, so that parallel tasks of one case do not collide on the version. */
    @Column(insertable = true, updatable = false)
    private int openItems;

    @Column(insertable = false, updatable = false)
    private @Nullable Instant nextDueAt;

    @Version
    private @Nullable Long version;

    protected CaseRecord() {}

    static CaseRecord open(UUID id, String number, CaseType type, CaseDesk.Opening opening, @Nullable UUID startedBy, Instant at) {
        CaseRecord record = new CaseRecord();
        record.id = id;
        record.number = number;
        record.typeKey = type.key();
        record.typeVersionId = type.versionId();
        record.title = opening.title();
        record.searchText = Folded.of(number + " " + opening.title(), SEARCH_MAX);
        record.unitId = opening.unitId();
        record.ownerId = opening.ownerId();
        record.state = CaseState.OPEN;
        record.grade = opening.grade();
        record.tier = opening.tier();
        record.subjectKind = opening.subjectKind();
        record.subjectId = opening.subjectId();
        record.attempt = 1;
        record.startedAt = at;
        record.startedBy = startedBy;
        return record;
    }

    /** Marks this new case as the continuation of a closed one, and the closed one as reopened. */
    void continueFrom(CaseRecord closed) {
        reopensCaseId = closed.id;
        reopenNo = closed.reopenNo + 1;
        closed.state = CaseState.REOPENED;
    }

    void enter(String newStage) {
        stage = newStage;
        waitsUntil = null;
    }

    /** Until then nothing is to be done: a period has to pass. */
    void waitUntil(Instant instant) {
        requireOpen();
        waitsUntil = instant;
    }

    void raise(int newAttempt) {
        requireOpen();
        attempt = newAttempt;
        level++;
    }

    void regrade(String newGrade) {
        requireOpen();
        grade = newGrade;
    }

    /** Something made it more urgent than the attempts alone do. */
    void raiseLevel() {
        requireOpen();
        level++;
    }

    void decide(String newOutcome) {
        requireOpen();
        outcome = newOutcome;
    }

    void seal(String hash, Instant at) {
        requireOpen();
        sealHash = hash;
        sealedAt = at;
    }

    void end(Instant at) {
        requireOpen();
        endedAt = at;
        state = "withdrawn".equals(outcome) ? CaseState.WITHDRAWN : CaseState.CLOSED;
    }

    /** @throws Problem 409 {@code case.sealed} once nothing of the case may change any more */
    void requireOpen() {
        if (state != CaseState.OPEN) {
            throw Problem.conflict("case.sealed", "Case " + number + " is closed and sealed. Reopen it to go on in a new, linked case.");
        }
    }

    CaseFile file() {
        return new CaseFile(
                id, number, typeKey, typeVersionId, title, unitId, ownerId, state, stage, outcome, grade, tier, subjectKind,
                subjectId, attempt, level, startedAt, startedBy, endedAt, reopensCaseId, sealedAt, sealHash, openItems, nextDueAt, waitsUntil,
                version == null ? 0 : version);
    }
}
