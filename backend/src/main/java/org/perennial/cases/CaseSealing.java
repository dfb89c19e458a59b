package org.perennial.cases;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.process.CasePath;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CanonicalJson;
import org.perennial.shared.Hashes;
import org.perennial.shared.SystemTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals a case that ends: one hash over its record, its submissions, its path and what other modules keep of it (docs/records.md). */
@Component
@Transactional
class CaseSealing {

    private final CaseRecords records;
    private final SubmissionRecords submissions;
    private final CasePath path;
    private final ObjectProvider<SealedPart> parts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CaseSealing(
            CaseRecords records,
            SubmissionRecords submissions,
            CasePath path,
            ObjectProvider<SealedPart> parts,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.records = records;
        this.submissions = submissions;
        this.path = path;
        this.parts = parts;
        this.jdbc = jdbc;
        this.events = events;
    }

    void decide(UUID caseId, String outcome) {
        records.findById(caseId).orElseThrow().decide(outcome);
    }

    void seal(UUID caseId) {
        // From here on nobody adds to the case: who was at it has committed and is read below, who comes finds it sealed.
        jdbc.sql("select id from case_record where id = ? for update").param(caseId).query(UUID.class).single();
        CaseRecord record = records.findById(caseId).orElseThrow();
        String content = CanonicalJson.of(content(record.file()));
        String hash = Hashes.sha256Hex(content);
        java.time.Instant at = SystemTime.now();
        record.seal(hash, at);
        jdbc.sql("insert into case_seal (case_id, content, hash, sealed_at) values (?, ?, ?, ?)")
                .params(caseId, content, hash, at.atOffset(ZoneOffset.UTC))
                .update();
        CaseFile file = record.file();
        events.publishEvent(new AuditableEvent(
                "case.sealed", "case", caseId, file.number(), caseId, file.unitId(), Map.of("seal", hash)));
    }

    private Map<String, Object> content(CaseFile file) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("v", 1);
        content.put("case", file.id().toString());
        content.put("number", file.number());
        content.put("type", file.type());
        content.put("typeVersion", file.typeVersion().toString());
        content.put("title", file.title());
        content.put("unit", file.unitId().toString());
        content.put("owner", text(file.ownerId()));
        content.put("outcome", file.outcome());
        content.put("grade", file.grade());
        content.put("tier", file.tier());
        content.put("attempt", file.attempt());
        content.put("startedAt", file.startedAt().toString());
        content.put("startedBy", text(file.startedBy()));
        content.put("reopens", text(file.reopensCaseId()));
        content.put("submissions", submissions.findByCaseIdOrderBySubmittedAtAscIdAsc(file.id()).stream()
                .map(SubmissionRecord::hash)
                .toList());
        content.put("path", path.of(file.id()).stream()
                .map(visit -> List.of(visit.element(), visit.enteredAt().toString()))
                .toList());
        Map<String, Object> others = new TreeMap<>();
        parts.forEach(part -> others.put(part.name(), part.digests(file.id())));
        content.put("parts", others);
        return content;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
