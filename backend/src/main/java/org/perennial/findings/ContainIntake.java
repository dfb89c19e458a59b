package org.perennial.findings;

import java.util.Map;
import org.perennial.cases.Submission;
import org.perennial.evidence.Evidence;
import org.springframework.stereotype.Component;

/** Step 2: the correction and what was done about the consequences. */
@Component
class ContainIntake implements StepIntake {

    private final CaseEvidence evidence;
    private final CorrectiveRecords records;
    private final CorrectiveNews news;

    ContainIntake(CaseEvidence evidence, CorrectiveRecords records, CorrectiveNews news) {
        this.evidence = evidence;
        this.records = records;
        this.news = news;
    }

    @Override
    public String stepKey() {
        return "contain";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        var proof = evidence.named(action, form, "containEvidence");
        action.contain(form.text("correction"), form.text("consequences"), submission.personId(), submission.at());
        records.proof(action, submission, proof.stream().map(Evidence::id).toList());
        news.tell(action, "contained", Map.of());
        return Map.of();
    }
}
