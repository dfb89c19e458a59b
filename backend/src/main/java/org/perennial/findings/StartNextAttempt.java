package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.perennial.cases.Cases;
import org.perennial.process.spi.CaseStep;
import org.perennial.process.spi.StepContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Step {@code startNextAttempt}: after a check that was not passed, counts the attempt and raises the level; never the grade
 * (domain.md 2.7, step 10).
 */
@Component("startNextAttempt")
class StartNextAttempt implements CaseStep {

    private final CorrectiveActionRepository actions;
    private final CorrectiveRecords records;
    private final UnitDays days;
    private final CorrectiveNews news;
    private final ObjectProvider<Cases> cases;

    StartNextAttempt(
            CorrectiveActionRepository actions,
            CorrectiveRecords records,
            UnitDays days,
            CorrectiveNews news,
            ObjectProvider<Cases> cases) {
        this.actions = actions;
        this.records = records;
        this.days = days;
        this.news = news;
        this.cases = cases;
    }

    @Override
    @Transactional
    public void run(StepContext context) {
        CorrectiveAction action = actions.of(context.caseId());
        int attempt = action.nextAttempt();
        Instant now = days.now();
        LocalDate target = days.today(action.finding().unitId()).plusDays(action.finding().grade().planDays());
        String result = String.valueOf(context.fact("checkResult"));
        records.attempt(action.caseId(), attempt, result, now, target);
        int level = cases.getObject().nextAttempt(action.caseId(), attempt);
        context.set("attempt", attempt);
        news.tell(action, "attempt-started", Map.of("after", result, "level", level));
    }
}
