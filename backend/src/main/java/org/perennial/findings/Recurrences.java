package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices that a nonconformity happened before: same control in the same unit, same requirement and same category of cause within 12
 * months (domain.md 2.7, "Reopen"). The earlier ones are linked, and the level rises once as it does after a failed check: what was
 * done then did not last.
 */
@Component
class Recurrences {

    static final int MONTHS = 12;

    private static final String LINK = "RECURS";

    private final CorrectiveNews news;
    private final ObjectProvider<Cases> cases;
    private final JdbcClient jdbc;

    Recurrences(CorrectiveNews news, ObjectProvider<Cases> cases, JdbcClient jdbc) {
        this.news = news;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** Asked each time a cause is recorded; what was found before stays found. */
    void look(CorrectiveAction action, UUID categoryId, Instant now) {
        List<UUID> known = of(action.caseId());
        List<UUID> fresh = before(action, categoryId).stream().filter(earlier -> !known.contains(earlier)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach(earlier -> record(action, earlier, categoryId, now));
        if (action.finding().repeatOf() == null) {
            action.finding().repeats(fresh.get(0));
        }
        if (known.isEmpty()) {
            cases.getObject().raiseLevel(action.caseId());
        }
        Map<UUID, CaseFile> files = cases.getObject().byId(fresh);
        news.tell(action, "recurrence-found", Map.of("of", fresh.stream().map(id -> files.get(id).number()).toList()));
    }

    /** The cases that this one repeats, the latest first. */
    List<UUID> of(UUID caseId) {
        return jdbc.sql("""
                        select r.repeats_case_id from corrective_recurrence r join corrective_action a on a.case_id = r.repeats_case_id
                        join finding f on f.id = a.finding_id where r.case_id = ? order by f.raised_on desc, f.raised_at desc""")
                .param(caseId)
                .query(UUID.class)
                .list();
    }

    private void record(CorrectiveAction action, UUID earlier, UUID categoryId, Instant now) {
        jdbc.sql("insert into corrective_recurrence (case_id, repeats_case_id, category_id, found_at) values (?, ?, ?, ?)")
                .params(action.caseId(), earlier, categoryId, CorrectiveRecords.sql(now))
                .update();
        cases.getObject().link(earlier, action.caseId(), LINK);
    }

    /** Withdrawn ones were no nonconformities; of each case the newest cause counts. */
    private List<UUID> before(CorrectiveAction action, UUID categoryId) {
        Finding finding = action.finding();
        LocalDate from = finding.raisedOn().minusMonths(MONTHS);
        return jdbc.sql("""
                        select a.case_id from finding f join corrective_action a on a.finding_id = f.id
                        where f.control_unit_id = :control and f.requirement_id = :requirement and f.id <> :id
                        and f.raised_on >= :from and (f.raised_on < :on or f.raised_on = :on and f.raised_at < :at)
                        and (a.outcome is null or a.outcome <> 'WITHDRAWN')
                        and :category = (select c.category_id from corrective_cause c where c.case_id = a.case_id
                        order by c.attempt desc, c.round desc fetch first 1 rows only)
                        order by f.raised_on desc, f.raised_at desc""")
                .param("control", finding.controlUnitId())
                .param("requirement", finding.requirementId())
                .param("id", finding.id())
                .param("from", from)
                .param("on", finding.raisedOn())
                .param("at", CorrectiveRecords.sql(finding.raisedAt()))
                .param("category", categoryId)
                .query(UUID.class)
                .list();
    }
}
