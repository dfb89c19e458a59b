package org.perennial.findings;

import java.util.List;
import java.util.UUID;
import org.perennial.evidence.Evidence;
import org.perennial.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an attempt was proved with, as it stands by now: a piece may have been rejected since it was named, and a newer version counts in
 * its place. Verified closure needs both, operating evidence after the fix and the verifier's own sample (domain.md 2.7).
 */
@Component
class StandingProof {

    private final CaseEvidence evidence;
    private final OperationProofs proofs;
    private final JdbcClient jdbc;

    StandingProof(CaseEvidence evidence, OperationProofs proofs, JdbcClient jdbc) {
        this.evidence = evidence;
        this.proofs = proofs;
        this.jdbc = jdbc;
    }

    /** Whether the control is still shown at work after the fix. */
    boolean operates(CorrectiveAction action) {
        return proofs.of(action, "").objections(of(action, "collectOperation")).isEmpty();
    }

    /** @throws Problem 400 {@code evidence.rejected} where the control is no longer shown at work after the fix */
    void requireOperating(CorrectiveAction action, String field) {
        if (!operates(action)) {
            throw fallen(field, "The evidence that showed the control at work after the fix");
        }
    }

    /** @throws Problem 400 {@code evidence.rejected} where that, or the sample of who verified it, no longer counts */
    void requireVerified(CorrectiveAction action, String field) {
        requireOperating(action, field);
        OperationProof proof = proofs.of(action, field);
        if (of(action, "verifyEffectiveness").stream().noneMatch(piece -> proof.objections(List.of(piece)).isEmpty())) {
            throw fallen(field, "The sample that showed the fix to be effective");
        }
    }

    private static Problem fallen(String field, String what) {
        return Problem.invalid(
                field, "evidence.rejected", what + " was rejected since. Hand in a newer version of it, or have it accepted, to go on.");
    }

    private List<Evidence> of(CorrectiveAction action, String step) {
        List<UUID> named = jdbc.sql("select evidence_id from corrective_evidence where case_id = ? and attempt = ? and step = ? order by evidence_id")
                .params(action.caseId(), action.attempt(), step)
                .query(UUID.class)
                .list();
        return evidence.standing(action.caseId(), named);
    }
}
