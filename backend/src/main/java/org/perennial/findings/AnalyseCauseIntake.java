package org.perennial.findings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.perennial.cases.Submission;
import org.perennial.controls.CauseCategories;
import org.perennial.controls.CauseCategoryView;
import org.perennial.shared.Violations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Step 3: the cause, and where similar cases were looked for. */
@Component
class AnalyseCauseIntake implements StepIntake {

    private final CauseCategories categories;
    private final CorrectiveRecords records;
    private final Recurrences recurrences;
    private final JdbcClient jdbc;

    AnalyseCauseIntake(CauseCategories categories, CorrectiveRecords records, Recurrences recurrences, JdbcClient jdbc) {
        this.categories = categories;
        this.records = records;
        this.recurrences = recurrences;
        this.jdbc = jdbc;
    }

    @Override
    public String stepKey() {
        return "analyseCause";
    }

    @Override
    public Map<String, Object> accept(CorrectiveAction action, Submission submission, Answers form) {
        CauseCategoryView category = categories.get(form.id("causeCategoryId")).orElse(null);
        Violations violations = new Violations();
        violations.addIf(category == null, "/causeCategoryId", "cause.unknown", "There is no such cause category.");
        violations.addIf(
                category != null && category.humanError() && form.textOrNull("whyPossible") == null,
                "/whyPossible",
                "cause.why-possible",
                "“" + (category == null ? "" : category.name()) + "” is not a root cause by itself. Say why the error was possible.");
        violations.throwIfAny();
        int before = jdbc.sql("select count(*) from corrective_cause where case_id = ? and attempt = ?")
                .params(action.caseId(), action.attempt())
                .query(Integer.class)
                .single();
        records.cause(action, form, submission, before + 1);
        recurrences.look(action, form.id("causeCategoryId"), submission.at());
        return Map.of();
    }

    /** What was found last, in an earlier attempt or before the plan was rejected. */
    @Override
    public Map<String, Object> prefill(CorrectiveAction action, Map<String, Object> itemFacts) {
        return jdbc.sql("""
                        select * from corrective_cause where case_id = ? order by attempt desc, round desc
                        fetch first 1 rows only""")
                .param(action.caseId())
                .query((row, number) -> {
                    Map<String, Object> form = new LinkedHashMap<>();
                    form.put("method", row.getString("method"));
                    form.put("causeCategoryId", row.getString("category_id"));
                    form.put("cause", row.getString("cause"));
                    if (row.getString("why_possible") != null) {
                        form.put("whyPossible", row.getString("why_possible"));
                    }
                    form.put("similarWhere", row.getString("similar_where"));
                    form.put("similarResult", row.getString("similar_result"));
                    return form;
                })
                .optional()
                .orElse(Map.of());
    }
}
