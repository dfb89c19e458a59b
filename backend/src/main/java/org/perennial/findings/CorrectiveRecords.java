package org.perennial.findings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.Submission;
import org.perennial.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows that are only ever added: nobody edits what was found, decided or proven. */
@Component
class CorrectiveRecords {

    private final JdbcClient jdbc;

    CorrectiveRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason null for the grade it was raised with */
    void grade(UUID findingId, Grade grade, UUID by, Instant at, @Nullable String reason) {
        jdbc.sql("insert into finding_grade (id, finding_id, grade, decided_by, decided_at, reason) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), findingId, grade.name(), by, sql(at), reason)
                .update();
    }

    /** Moves the target of the running attempt's plan, unless the plan is accepted already. */
    void planTarget(CorrectiveAction action, LocalDate target) {
        jdbc.sql("update corrective_attempt set plan_target_on = ? where case_id = ? and attempt = ? and accepted_on is null")
                .params(target, action.caseId(), action.attempt())
                .update();
    }

    /** @param startedBy FIRST, or the check's result that made a further attempt necessary */
    void attempt(UUID caseId, int attempt, String startedBy, Instant at, LocalDate planTarget) {
        jdbc.sql("insert into corrective_attempt (case_id, attempt, started_by, started_at, plan_target_on) values (?, ?, ?, ?, ?)")
                .params(caseId, attempt, startedBy, sql(at), planTarget)
                .update();
    }

    Instant attemptStarted(CorrectiveAction action) {
        return jdbc.sql("select started_at from corrective_attempt where case_id = ? and attempt = ?")
                .params(action.caseId(), action.attempt())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    void planAccepted(CorrectiveAction action, Instant at, LocalDate today) {
        jdbc.sql("update corrective_attempt set accepted_at = ?, accepted_on = ? where case_id = ? and attempt = ?")
                .params(sql(at), today, action.caseId(), action.attempt())
                .update();
    }

    void soak(CorrectiveAction action, LocalDate implementedOn, Instant until) {
        jdbc.sql("update corrective_attempt set implemented_on = ?, soak_until = ? where case_id = ? and attempt = ?")
                .params(implementedOn, sql(until), action.caseId(), action.attempt())
                .update();
    }

    void cause(CorrectiveAction action, Answers form, Submission submission, int round) {
        jdbc.sql("""
                        insert into corrective_cause (id, case_id, attempt, round, method, category_id, cause, why_possible,
                        similar_where, similar_result, person_id, made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(), action.caseId(), action.attempt(), round, form.text("method"), form.id("causeCategoryId"),
                        form.text("cause"), form.textOrNull("whyPossible"), form.text("similarWhere"), form.text("similarResult"),
                        submission.personId(), sql(submission.at()))
                .update();
    }

    void operation(CorrectiveAction action, Answers form, Submission submission) {
        jdbc.sql("""
                        insert into operating_evidence (id, case_id, attempt, statement, person_id, made_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        submission.id(), action.caseId(), action.attempt(), form.text("statement"), submission.personId(),
                        sql(submission.at()))
                .update();
    }

    void check(CorrectiveAction action, Answers form, Submission submission, LocalDate today) {
        jdbc.sql("""
                        insert into effectiveness_check (id, case_id, attempt, verifier_id, population, sample, tests, result, reason,
                        checked_at, checked_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        submission.id(), action.caseId(), action.attempt(), submission.personId(), form.text("population"),
                        form.text("sample"), form.text("tests"), form.text("checkResult"), form.text("reason"),
                        sql(submission.at()), today)
                .update();
    }

    void update(CorrectiveAction action, Answers form, Submission submission) {
        jdbc.sql("""
                        insert into corrective_update (id, case_id, attempt, risk_rerated, risk_reason, control_change, soa_change,
                        policy_change, isms_change, change_reason, lesson, person_id, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        submission.id(), action.caseId(), action.attempt(), form.text("riskRerated"), form.text("riskReason"),
                        form.text("controlChange"), form.yes("soaChange"), form.yes("policyChange"), form.yes("ismsChange"),
                        form.text("changeReason"), form.text("lesson"), submission.personId(), sql(submission.at()))
                .update();
    }

    /** Notes which files prove what was handed in. */
    void proof(CorrectiveAction action, Submission submission, Collection<UUID> evidenceIds) {
        for (UUID evidenceId : evidenceIds.stream().distinct().toList()) {
            jdbc.sql("insert into corrective_evidence (record_id, evidence_id, case_id, step, attempt) values (?, ?, ?, ?, ?)")
                    .params(submission.id(), evidenceId, action.caseId(), submission.stepKey(), action.attempt())
                    .update();
        }
    }

    static OffsetDateTime sql(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
