package org.perennial.audittrail;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.SealedEntry;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.PersonWords;
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

    private final PersonInEntries people;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    TrailErasure(PersonInEntries people, JdbcClient jdbc, EntityManager entities, ApplicationEventPublisher events) {
        this.people = people;
        this.jdbc = jdbc;
        this.entities = entities;
        this.events = events;
    }

    /** An entry that says something still. */
    record Told(UUID id, @Nullable UUID caseId, @Nullable UUID unitId, @Nullable UUID subjectId) {

        static Told of(ResultSet row, int number) throws SQLException {
            return new Told(
                    row.getObject("id", UUID.class), row.getObject("case_id", UUID.class), row.getObject("unit_id", UUID.class),
                    row.getObject("subject_id", UUID.class));
        }
    }

    /**
     * Erases what all entries of a case say, and those of its evidence from before it belonged to the case. Entries that only say that
     * others were erased are left.
     *
     * @param why the rule, in words without names
     * @return how many were erased
     */
    public int ofCase(UUID caseId, String why) {
        entities.flush();
        List<Told> told = jdbc.sql(
                """
                select e.id, e.case_id, e.unit_id, e.subject_id from audit_entry e join audit_payload p on p.entry_id = e.id
                where (e.case_id = :case or e.case_id is null and e.subject_type = 'evidence'
                    and e.subject_id in (select s.subject_id from audit_entry s where s.case_id = :case and s.subject_type = 'evidence'))
                  and e.action <> :erased and p.content is not null order by e.row_no""")
                .param("case", caseId)
                .param("erased", SealedEntry.Said.ERASED)
                .query(Told::of)
                .list();
        return erase(told, why);
    }

    /**
     * Erases what all entries about a person say, and all of which a value names the person ({@link PersonWords#in}). That somebody
     * proposed and decided to erase a person is left.
     *
     * @param whole cases whose entries stay whole
     * @return those of them that name the person; where there are any, nothing was erased
     */
    public Set<UUID> ofPerson(ErasedPerson person, String why, Set<UUID> whole) {
        entities.flush();
        List<Told> naming = people.naming(person);
        Set<UUID> touched = people.cases(naming, whole);
        if (touched.isEmpty()) {
            erase(naming, why);
            erase(people.about(person.id()), why);
        }
        return touched;
    }

    /** Of these cases, those with entries that name the person. */
    public Set<UUID> touches(ErasedPerson person, Set<UUID> cases) {
        entities.flush();
        return cases.isEmpty() ? Set.of() : people.cases(people.naming(person), cases);
    }

    private int erase(List<Told> told, String why) {
        told.forEach(entry -> erase(entry, why));
        return told.size();
    }

    private void erase(Told entry, String why) {
        jdbc.sql("update audit_payload set salt = null, content = null, search_text = null where entry_id = ?")
                .param(entry.id())
                .update();
        events.publishEvent(new AuditableEvent(
                SealedEntry.Said.ERASED, SealedEntry.Said.ENTRY, entry.id(), null, entry.caseId(), entry.unitId(), Map.of("reason", why)));
    }
}
