package org.perennial.casetypes;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;

/** Ways through the corrective action's diagram, each a case of its own. */
final class CorrectivePaths {

    static final Map<String, Object> EFFECTIVE = Map.of("checkResult", "EFFECTIVE");

    private final ProcessEngine engine;
    private final CorrectiveWords words;

    CorrectivePaths(ProcessEngine engine, CorrectiveWords words) {
        this.engine = engine;
        this.words = words;
    }

    /** Every way to an end. */
    Stream<CaseRun> all() {
        return Stream.of(
                straightMinor(), rejected(), rejectedByRiskOwner(), missingEvidence(), failedThenPartlyThenEffective(), withdrawn());
    }

    /** A way into each stage, by the stage's name. */
    Map<String, Supplier<CaseRun>> stages() {
        return Map.of(
                "contain", () -> start("MINOR"),
                "analyse", () -> start("MINOR").complete("contain"),
                "plan", () -> toPlan("MINOR"),
                "plan, with the risk owner", () ->
                        toPlan("MAJOR").complete("plan").complete("acceptPlan", Map.of("planDecision", "ACCEPT")),
                "implement", () -> toImplement("MINOR"),
                "observe, soaking", () -> toImplement("MINOR").complete("implement"),
                "observe", () -> toCollect("MINOR"),
                "verify", () -> toVerify("MINOR"),
                "close", () -> toVerify("MINOR").complete("verifyEffectiveness", EFFECTIVE));
    }

    CaseRun start(String grade) {
        return new CaseRun(engine, "corrective-action", Map.of("ownerId", "owner", "grade", grade));
    }

    CaseRun toPlan(String grade) {
        return start(grade).complete("contain").complete("analyseCause");
    }

    CaseRun accepted(CaseRun run, String grade) {
        run.complete("plan").complete("acceptPlan", Map.of("planDecision", "ACCEPT"));
        return grade.equals("MAJOR") ? run.complete("acceptPlanRisk", Map.of("riskDecision", "ACCEPT")) : run;
    }

    CaseRun toImplement(String grade) {
        return accepted(toPlan(grade), grade);
    }

    CaseRun toCollect(String grade) {
        return toImplement(grade).complete("implement").fireTimer("event_soakPeriodOver");
    }

    CaseRun toVerify(String grade) {
        return toCollect(grade).complete("collectOperation");
    }

    CaseRun close(CaseRun run) {
        return run.complete("verifyEffectiveness", EFFECTIVE).complete("updateRecords").complete("closeCase");
    }

    CaseRun fixAndVerify(CaseRun run, String grade) {
        return accepted(run, grade).complete("implement").fireTimer("event_soakPeriodOver").complete("collectOperation");
    }

    CaseRun straightMinor() {
        return close(toVerify("MINOR"));
    }

    CaseRun rejected() {
        CaseRun run = toPlan("MINOR").complete("plan").complete("acceptPlan", Map.of("planDecision", "REJECT"));
        return close(fixAndVerify(run.complete("analyseCause"), "MINOR"));
    }

    CaseRun rejectedByRiskOwner() {
        CaseRun run = toPlan("MAJOR").complete("plan").complete("acceptPlan", Map.of("planDecision", "ACCEPT"));
        run.complete("acceptPlanRisk", Map.of("riskDecision", "REJECT")).complete("analyseCause");
        return close(fixAndVerify(run, "MAJOR"));
    }

    CaseRun missingEvidence() {
        CaseRun run = toCollect("MINOR");
        words.evidenceIs("MISSING");
        run.complete("collectOperation").complete("collectOperation");
        words.evidenceIs("COMPLETE");
        return close(run.complete("collectOperation"));
    }

    CaseRun failedThenPartlyThenEffective() {
        CaseRun run = toVerify("MAJOR").complete("verifyEffectiveness", Map.of("checkResult", "NOT"));
        fixAndVerify(run.complete("analyseCause"), "MAJOR").complete("verifyEffectiveness", Map.of("checkResult", "PARTLY"));
        return close(fixAndVerify(run, "MAJOR"));
    }

    CaseRun withdrawn() {
        return toImplement("MINOR").send("corrective-action.withdraw");
    }
}
