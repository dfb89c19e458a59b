package org.perennial.cases;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.process.Processes;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.perennial.shared.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the grade of what a case is about: the audit programme manager alone does, with a reason (domain.md 1, rule 6). */
@Service
@Transactional
public class CaseGrades {

    /** What separation of duties is asked about. */
    public static final String ACTION = "regrade";

    private static final Set<String> ROLES = Set.of("audit_pm");

    private final Cases cases;
    private final CaseRecords records;
    private final ActionRights rights;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    CaseGrades(
            Cases cases, CaseRecords records, ActionRights rights, Processes processes, ApplicationEventPublisher events) {
        this.cases = cases;
        this.records = records;
        this.rights = rights;
        this.processes = processes;
        this.events = events;
    }

    /** Whether that person may change the grade of the case now. */
    @Transactional(readOnly = true)
    public boolean mayChange(CaseFile file, UUID personId) {
        return file.open() && rights.may(file, ACTION, ROLES, personId);
    }

    /**
     * Changes the grade of an open case, also where its diagram asks for it from now on.
     *
     * @return the reason as it is kept
     * @throws Problem 400 for a missing reason or the grade it has; 403 {@code case.action-refused} or {@code separation.<rule>};
     *     404 {@code case.not-found}; 409 {@code case.sealed}
     */
    public String change(UUID caseId, String grade, @Nullable String reason, UUID personId) {
        rights.require(cases.requireReadable(caseId), ACTION, ROLES, personId);
        String why = Words.required(reason, "/reason", Words.REASON);
        cases.lock(caseId);
        CaseRecord record = records.findById(caseId).orElseThrow(() -> Problem.notFound("case"));
        record.requireOpen();
        CaseFile before = record.file();
        if (grade.equals(before.grade())) {
            throw Problem.invalid("/grade", "unchanged", "This is the grade it has.");
        }
        record.regrade(grade);
        processes.setFact(caseId, "grade", grade);
        events.publishEvent(new AuditableEvent(
                "case.regraded", "case", caseId, before.number(), caseId, before.unitId(),
                Map.of("from", String.valueOf(before.grade()), "to", grade, "reason", why)));
        events.publishEvent(new LiveHint("case", caseId));
        return why;
    }
}
