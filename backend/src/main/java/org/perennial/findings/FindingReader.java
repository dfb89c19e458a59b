package org.perennial.findings;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseGrades;
import org.perennial.cases.Cases;
import org.perennial.findings.FindingView.Earlier;
import org.perennial.findings.FindingView.GradeSet;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the finding a corrective action is about, for whoever may read the case. */
@Service
@Transactional(readOnly = true)
public class FindingReader {

    private final CorrectiveActionRepository actions;
    private final CorrectivePlanRepository plans;
    private final AttemptDays attempts;
    private final Recurrences recurrences;
    private final CaseGrades grades;
    private final Cases cases;
    private final People people;
    private final CurrentPerson current;
    private final JdbcClient jdbc;

    FindingReader(
            CorrectiveActionRepository actions,
            CorrectivePlanRepository plans,
            AttemptDays attempts,
            Recurrences recurrences,
            CaseGrades grades,
            Cases cases,
            People people,
            CurrentPerson current,
            JdbcClient jdbc) {
        this.actions = actions;
        this.plans = plans;
        this.attempts = attempts;
        this.recurrences = recurrences;
        this.grades = grades;
        this.cases = cases;
        this.people = people;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** @throws Problem 404 {@code case.not-found}, or {@code finding.not-found} where the case is about none */
    public FindingView ofCase(UUID caseId) {
        CaseFile file = cases.requireReadable(caseId);
        CorrectiveAction action = actions.findById(caseId).orElseThrow(() -> Problem.notFound("finding"));
        Finding finding = action.finding();
        return new FindingView(
                caseId,
                finding.grade().name(),
                attempts.planTarget(action),
                attempts.implementationTarget(action),
                file.open() && finding.grade() == Grade.MAJOR && plans.newest(caseId).filter(CorrectivePlan::acceptedAsMinor).isPresent()
                        && action.status() != CorrectiveStatus.OPEN && action.status() != CorrectiveStatus.CONTAINED,
                history(finding.id()),
                earlier(caseId),
                grades.mayChange(file, current.id()) ? List.of(CaseGrades.ACTION) : List.of());
    }

    private List<GradeSet> history(UUID findingId) {
        record Row(String grade, UUID by, Instant at, @Nullable String reason) {}
        List<Row> rows = jdbc
                .sql("select grade, decided_by, decided_at, reason from finding_grade where finding_id = ? order by decided_at desc, id desc")
                .param(findingId)
                .query((row, number) -> new Row(
                        row.getString(1), row.getObject(2, UUID.class), row.getTimestamp(3).toInstant(), row.getString(4)))
                .list();
        Map<UUID, PersonRef> names = people.refs(rows.stream().map(Row::by).distinct().toList());
        return rows.stream().map(row -> new GradeSet(row.grade(), names.get(row.by()), row.at(), row.reason())).toList();
    }

    private List<Earlier> earlier(UUID caseId) {
        return recurrences.of(caseId).stream()
                .filter(id -> cases.readable(id, current.id()))
                .map(cases::get)
                .map(file -> new Earlier(file.id(), file.number(), file.title(), file.state()))
                .toList();
    }
}
