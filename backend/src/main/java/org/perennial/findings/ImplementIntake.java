package org.perennial.findings;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.perennial.cases.Submission;
import org.perennial.evidence.Evidence;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Step 6: an owner reports one action as done. Only the action's own row changes, so that owners of parallel actions never
 * wait for each other; that all are done is seen when the soak starts.
 */
@Component
class ImplementIntake implements StepIntake {

    private final CorrectiveActionItemRepository items;
    private final CaseEvidence evidence;
    private final CorrectiveRecords records;
    private final UnitDays days;
    private final JdbcClient jdbc;

    ImplementIntake(
            CorrectiveActionItemRepository items,
            CaseEvidence evidence,
            CorrectiveRecords records,
            UnitDays days,
            JdbcClient jdbc) {
        this.items = items;
        this.evidence = evidence;
        this.records = records;
        this.days = days;
        this.jdbc = jdbc;
    }

    @Override
    public String stepKey() {
        return "implement";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        CorrectiveActionItem item = item(submission.itemFacts()).orElseThrow(() -> Problem.notFound("planned-action"));
        LocalDate doneOn = form.day("doneOn");
        LocalDate acceptedOn = acceptedOn(action);
        Violations violations = new Violations();
        violations.addIf(
                doneOn.isAfter(days.today(action.finding().unitId())), "/doneOn", "date.in-future", "It cannot have been done in the future.");
        violations.addIf(
                doneOn.isBefore(acceptedOn),
                "/doneOn",
                "date.before-plan",
                "The plan was accepted on " + acceptedOn + ". What was done before is not one of its actions.");
        violations.throwIfAny();
        var proof = evidence.named(action, form, "implementEvidence");
        item.done(form, submission.personId(), submission.at());
        records.proof(action, submission, proof.stream().map(Evidence::id).toList());
        return Map.of();
    }

    @Override
    public Optional<String> detail(CorrectiveAction action, Map<String, Object> itemFacts) {
        return item(itemFacts).map(CorrectiveActionItem::actionText);
    }

    private Optional<CorrectiveActionItem> item(Map<String, Object> itemFacts) {
        return Optional.ofNullable(itemFacts.get("actionId")).flatMap(id -> items.findById(UUID.fromString(id.toString())));
    }

    private LocalDate acceptedOn(CorrectiveAction action) {
        return jdbc.sql("select accepted_on from corrective_attempt where case_id = ? and attempt = ?")
                .params(action.caseId(), action.attempt())
                .query(LocalDate.class)
                .single();
    }
}
