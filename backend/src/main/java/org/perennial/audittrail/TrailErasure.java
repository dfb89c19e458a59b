package org.perennial.audittrail;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.SealedEntry;
import org.perennial.shared.AuditableEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what entries say ({@code docs/audit-trail.md}, "Erasing"): salt and content go, the entry and its commitment stay, and one
 * further entry for each says so. Joins the caller's transaction, so that nothing is erased without its reason being done.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TrailErasure {

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    TrailErasure(JdbcClient jdbc, EntityManager entities, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.events = events;
    }

    private record Told(UUID id, @Nullable UUID unitId) {}

    /**
     * Erases what all entries of a case say. Entries that only say that others were erased are left.
     *
     * @param why the rule, in words without names
     * @return how many were erased
     */
    public int ofCase(UUID caseId, String why) {
        entities.flush();
        List<Told> told = jdbc.sql("""
                        select e.id, e.unit_id from audit_entry e join audit_payload p on p.entry_id = e.id
                        where e.case_id = ? and e.action <> ? and p.content is not null order by e.row_no""")
                .params(caseId, SealedEntry.Said.ERASED)
                .query((row, number) -> new Told(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        told.forEach(entry -> erase(entry, caseId, why));
        return told.size();
    }

    private void erase(Told entry, UUID caseId, String why) {
        jdbc.sql("update audit_payload set salt = null, content = null, search_text = null where entry_id = ?")
                .param(entry.id())
                .update();
        events.publishEvent(new AuditableEvent(
                SealedEntry.Said.ERASED, SealedEntry.Said.ENTRY, entry.id(), null, caseId, entry.unitId(), Map.of("reason", why)));
    }
}
