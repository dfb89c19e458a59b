package org.perennial.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.perennial.cases.AwaitedEvidence.Waiting;
import org.perennial.cases.EvidenceOnHand;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Evidence of a control in a unit that waits for a task to open. */
@Component
class FiledEvidence implements EvidenceOnHand {

    /** A weekly export over half a year of soak; what is older stays filed. */
    private static final int MOST = 26;

    private final EntityManager entities;
    private final CaseGate cases;
    private final ApplicationEventPublisher events;

    FiledEvidence(EntityManager entities, CaseGate cases, ApplicationEventPublisher events) {
        this.entities = entities;
        this.cases = cases;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Piece> give(String subjectKind, UUID subjectId, String kind, LocalDate from, Waiting to) {
        if (!CaseGate.CONTROL_UNIT.equals(subjectKind)) {
            return List.of();
        }
        cases.holdControl(subjectId);
        List<EvidenceRow> rows = entities.createQuery(
                        """
                        select e from EvidenceRow e where e.controlUnitId = :control and e.caseId is null and e.kind = :kind
                        and e.standing.status = :accepted and e.duplicateOf is null and e.periodFrom >= :from and e.periodTo is not null
                        order by e.collectedAt desc, e.id desc""",
                        EvidenceRow.class)
                .setParameter("control", subjectId)
                .setParameter("kind", EvidenceKind.valueOf(kind))
                .setParameter("accepted", EvidenceStatus.ACCEPTED)
                .setParameter("from", from)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(MOST)
                .getResultList();
        List<EvidenceRow> given = oldestFirst(rows).stream().filter(row -> cases.readable(to.caseId(), row.collectorId())).toList();
        given.forEach(row -> {
            row.goTo(to);
            events.publishEvent(new LiveHint("evidence", row.id()));
        });
        return given.stream().map(row -> new Piece(row.id(), row.collectorId(), row.note())).toList();
    }

    private static List<EvidenceRow> oldestFirst(List<EvidenceRow> newestFirst) {
        List<EvidenceRow> rows = new ArrayList<>(newestFirst);
        Collections.reverse(rows);
        return rows;
    }
}
