package org.perennial.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deleted cases. Whoever reads the cases of its unit is told that one was deleted; for others it never was. */
@Component
class Tombstones {

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final CurrentPerson current;

    Tombstones(JdbcClient jdbc, CaseAccess access, CurrentPerson current) {
        this.jdbc = jdbc;
        this.access = access;
        this.current = current;
    }

    void set(Tombstone stone) {
        jdbc.sql("""
                        insert into case_tombstone (case_id, number, type_key, unit_id, closed_at, seal_hash, rule, proposed_by, approved_by, deleted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        stone.caseId(), stone.number(), stone.type(), stone.unitId(), sql(stone.closedAt()), stone.sealHash(), stone.rule(),
                        stone.proposedBy(), stone.approvedBy(), sql(stone.deletedAt()))
                .update();
    }

    /** What to answer to somebody who asks for a case that is not there: 410 {@code case.deleted} or 404 {@code case.not-found}. */
    Problem missing(UUID caseId) {
        return find(caseId)
                .filter(stone -> access.units(current.id()).contains(stone.unitId()))
                .<Problem>map(CaseDeleted::new)
                .orElseGet(() -> Problem.notFound("case"));
    }

    private Optional<Tombstone> find(UUID caseId) {
        return of(List.of(caseId)).stream().findFirst();
    }

    /** Those of these cases that were deleted, whoever asks; at least one id, and few enough for a statement. */
    List<Tombstone> of(Collection<UUID> caseIds) {
        return jdbc.sql("select * from case_tombstone where case_id in (:ids)")
                .param("ids", caseIds)
                .query((row, number) -> new Tombstone(
                        row.getObject("case_id", UUID.class), row.getString("number"), row.getString("type_key"),
                        row.getObject("unit_id", UUID.class), instant(row.getObject("closed_at", OffsetDateTime.class)),
                        row.getString("seal_hash"), row.getString("rule"), row.getObject("proposed_by", UUID.class),
                        row.getObject("approved_by", UUID.class), instant(row.getObject("deleted_at", OffsetDateTime.class))))
                .list();
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static OffsetDateTime sql(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
