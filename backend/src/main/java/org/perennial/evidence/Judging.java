package org.perennial.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.evidence.Standing.Verdict;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accepts and rejects evidence. */
@Component
class Judging {

    private final EntityManager entities;
    private final CaseGate cases;
    private final Independence independence;
    private final Access access;
    private final CurrentPerson current;
    private final RejectionNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Judging(
            EntityManager entities,
            CaseGate cases,
            Independence independence,
            Access access,
            CurrentPerson current,
            RejectionNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entities = entities;
        this.cases = cases;
        this.independence = independence;
        this.access = access;
        this.current = current;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link Evidences#decide}, for evidence that the current person may read. */
    @Transactional
    EvidenceRow decide(UUID id, long version, @Nullable EvidenceStatus status, @Nullable String reason) {
        UUID me = current.id();
        EvidenceRow known = entities.find(EvidenceRow.class, id);
        access.require(Capability.JUDGE_EVIDENCE, known.unitId());
        independence.require(me, known.collectorId());
        Verdict verdict = verdict(status, reason);
        if (known.caseId() != null) {
            cases.holdOpen(known.caseId());
        }
        entities.refresh(known, LockModeType.PESSIMISTIC_WRITE);
        known.standing().requireCurrent();
        if (known.standing().saidBefore(verdict, me)) {
            return known;
        }
        if (known.version() != version) {
            throw Problem.stale();
        }
        EvidenceStatus before = known.status();
        known.standing().decide(verdict, me, clock.instant());
        entities.flush();
        events.publishEvent(new AuditableEvent(
                verdict.status() == EvidenceStatus.ACCEPTED ? "evidence.accepted" : "evidence.rejected", "evidence", id, known.title(),
                known.caseId(), known.unitId(),
                Map.of("reason", verdict.reason(), "before", before, "collector", known.collectorId())));
        events.publishEvent(new LiveHint("evidence", id));
        if (verdict.status() == EvidenceStatus.REJECTED) {
            news.tell(known, me, verdict.reason());
        }
        return known;
    }

    private static Verdict verdict(@Nullable EvidenceStatus status, @Nullable String reason) {
        if (status == null || status == EvidenceStatus.SUPERSEDED) {
            throw Problem.invalid("/status", "value.invalid", "Say ACCEPTED or REJECTED.");
        }
        return new Verdict(status, Words.required(reason, "/reason", Words.REASON));
    }
}
