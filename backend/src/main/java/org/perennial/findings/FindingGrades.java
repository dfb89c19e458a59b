package org.perennial.findings;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseGrades;
import org.perennial.cases.Cases;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the grade of the finding a corrective action is about, and all that hangs on it (domain.md 1, rule 6; 2.7). */
@Service
@Transactional
public class FindingGrades {

    private final CorrectiveActionRepository actions;
    private final CorrectiveRecords records;
    private final AttemptDays attempts;
    private final GradeDeadlines deadlines;
    private final CaseGrades grades;
    private final Cases cases;
    private final UnitDays days;
    private final CurrentPerson current;

    FindingGrades(
            CorrectiveActionRepository actions,
            CorrectiveRecords records,
            AttemptDays attempts,
            GradeDeadlines deadlines,
            CaseGrades grades,
            Cases cases,
            UnitDays days,
            CurrentPerson current) {
        this.actions = actions;
        this.records = records;
        this.attempts = attempts;
        this.deadlines = deadlines;
        this.grades = grades;
        this.cases = cases;
        this.days = days;
        this.current = current;
    }

    /**
     * Changes the grade; history and reason are kept. The plan's target, the deadlines of open tasks, the soak to come and whether the
     * risk owner decides on the plan follow it.
     *
     * @param grade {@code MAJOR} or {@code MINOR}: a nonconformity is never made less than one
     * @throws Problem 400 for an unknown or unchanged grade or a missing reason; 403 {@code case.action-refused} or
     *     {@code separation.<rule>}; 404 {@code case.not-found} or {@code finding.not-found}; 409 {@code case.sealed}
     */
    public void change(UUID caseId, @Nullable String grade, @Nullable String reason) {
        CaseFile file = cases.requireReadable(caseId);
        // First, so that of two who change it at once the second reads the grade the first one gave.
        cases.lock(caseId);
        CorrectiveAction action = actions.findById(caseId).orElseThrow(() -> Problem.notFound("finding"));
        Grade after = parsed(grade);
        String why = grades.change(caseId, after.name(), reason, current.id());
        Finding finding = action.finding();
        Grade before = finding.grade();
        finding.regrade(after);
        records.grade(finding.id(), after, current.id(), days.now(), why);
        records.planTarget(action, attempts.planTarget(action));
        deadlines.move(file, before, after);
    }

    private static Grade parsed(@Nullable String grade) {
        return Arrays.stream(Grade.values())
                .filter(one -> one.name().equals(grade))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "/grade", "not-an-option", "Choose MAJOR or MINOR. A nonconformity is not turned into an observation."));
    }
}
