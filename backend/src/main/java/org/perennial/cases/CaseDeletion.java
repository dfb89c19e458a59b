package org.perennial.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.perennial.audittrail.TrailErasure;
import org.perennial.process.EngineLedger;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a case that is over, with all that modules keep of it and what its trail entries say, and leaves a tombstone. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseDeletion {

    /** Children first. */
    private static final List<String> ROWS = List.of(
            "delete from case_comment where case_id = ?",
            "delete from case_submission where case_id = ?",
            "delete from case_seal where case_id = ?",
            "delete from case_participant where case_id = ?",
            "delete from case_link where parent_id = ?",
            "delete from case_link where child_id = ?",
            "delete from case_record where id = ?");

    private final CaseRecords records;
    private final EndedCases ended;
    private final Tombstones tombstones;
    private final ObjectProvider<CaseRemains> remains;
    private final EngineLedger engine;
    private final TrailErasure trail;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDeletion(
            CaseRecords records,
            EndedCases ended,
            Tombstones tombstones,
            ObjectProvider<CaseRemains> remains,
            EngineLedger engine,
            TrailErasure trail,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.ended = ended;
        this.tombstones = tombstones;
        this.remains = remains;
        this.engine = engine;
        this.trail = trail;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param rule by which it goes, in words without names
     * @param listId the list on which it was approved
     */
    public record Order(String rule, UUID listId, UUID proposedBy, UUID approvedBy) {}

    /** Takes the rows of these cases until the end of the transaction, as everybody who acts on a case does. */
    public void take(Collection<UUID> caseIds) {
        caseIds.stream().sorted().forEach(id ->
                jdbc.sql("select id from case_record where id = ? for update").param(id).query(UUID.class).optional());
    }

    /**
     * Deletes the case; without effect where it is gone already.
     *
     * @throws Problem 409 {@code case.open} while it is open
     */
    public void delete(UUID caseId, Order order) {
        take(List.of(caseId));
        CaseFile file = records.findById(caseId).map(CaseRecord::file).orElse(null);
        if (file == null) {
            return;
        }
        if (file.open()) {
            throw Problem.conflict("case.open", "Case " + file.number() + " is open. Only closed cases are deleted.");
        }
        CaseRemains.Weight weight = ended.weigh(List.of(caseId)).getOrDefault(caseId, CaseRemains.Weight.NONE);
        remains.orderedStream().forEach(part -> part.delete(caseId));
        engine.forget(caseId);
        int erased = trail.ofCase(caseId, order.rule());
        ROWS.forEach(sql -> jdbc.sql(sql).param(caseId).update());
        Tombstone stone = new Tombstone(
                caseId, file.number(), file.type(), file.unitId(), Objects.requireNonNull(file.endedAt()), file.sealHash(), order.rule(),
                order.proposedBy(), order.approvedBy(), clock.instant());
        tombstones.set(stone);
        events.publishEvent(new AuditableEvent(
                "case.deleted", "case", caseId, file.number(), caseId, file.unitId(), said(stone, order, weight, erased)));
        events.publishEvent(new LiveHint("case", caseId));
    }

    private static Map<String, Object> said(Tombstone stone, Order order, CaseRemains.Weight weight, int erased) {
        Map<String, Object> said = new HashMap<>();
        said.put("number", stone.number());
        said.put("type", stone.type());
        said.put("unit", stone.unitId());
        said.put("closedAt", stone.closedAt().toString());
        said.put("seal", stone.sealHash());
        said.put("rule", stone.rule());
        said.put("list", order.listId());
        said.put("proposedBy", stone.proposedBy());
        said.put("approvedBy", stone.approvedBy());
        said.put("files", weight.files());
        said.put("records", weight.records());
        said.put("bytes", weight.bytes());
        said.put("entriesErased", erased);
        return said;
    }
}
