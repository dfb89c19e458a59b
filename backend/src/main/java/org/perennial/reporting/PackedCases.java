package org.perennial.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.CaseRemains;
import org.perennial.cases.KeepsCase;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the cases of an audit pack for a year, while its reader may still ask about them. An older pack that was built stays as it is:
 * its file has its own copy. What is deleted is remembered, so that a pack that is built again names it.
 */
@Component
@Order(5)
class PackedCases implements KeepsCase, CaseRemains {

    private static final int MONTHS = 12;

    private final JdbcClient jdbc;
    private final Clock clock;

    PackedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<UUID, String> reasons(Collection<UUID> caseIds, Set<UUID> going) {
        OffsetDateTime since = clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS);
        Map<UUID, String> reasons = new HashMap<>();
        jdbc.sql("""
                        select c.case_id, max(p.requested_at) from audit_pack_case c join audit_pack p on p.id = c.pack_id
                        where c.case_id in (:ids) and (p.requested_at >= :since or p.state in ('WAITING', 'BUILDING')) group by c.case_id""")
                .param("ids", caseIds)
                .param("since", since)
                .query(row -> {
                    LocalDate until = row.getObject(2, OffsetDateTime.class).plusMonths(MONTHS).toLocalDate();
                    reasons.put(row.getObject(1, UUID.class), "An audit pack shows it, until " + until + ".");
                });
        return reasons;
    }

    @Override
    public void delete(UUID caseId) {
        List.of(
                        "insert into audit_pack_gone_case (pack_id, case_id) select pack_id, case_id from audit_pack_case where case_id = ?",
                        "delete from audit_pack_evidence where case_id = ?",
                        "delete from audit_pack_case where case_id = ?")
                .forEach(sql -> jdbc.sql(sql).param(caseId).update());
    }
}
