package org.perennial.casetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays the diagram of the corrective action along every path, with the words it uses played by {@link CorrectiveWords}. */
class CorrectiveActionProcessTests {

    private static final Map<String, Object> EFFECTIVE = Map.of("checkResult", "EFFECTIVE");
    private static TestEngine engine;

    private final CorrectiveWords words = new CorrectiveWords();

    @BeforeAll
    static void startEngine() {
        CaseTypeFiles files = CaseTypeFiles.read("corrective-action");
        engine = new TestEngine("corrective-action", files.forms().keySet().toArray(String[]::new));
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void register() {
        words.register();
    }

    @AfterEach
    void forget() {
        words.forget();
    }

    @Test
    void closesAMinorFindingStraightAway() {
        CaseRun run = straightMinor();
        assertThat(run.ended()).isTrue();
        assertThat(run.reached()).contains("event_closureVerified").doesNotContain("userTask_acceptPlanRisk", "event_caseWithdrawn");
        assertThat(run.fact("outcome")).isEqualTo("verified");
        assertThat(words.log()).containsExactly("startSoak", "checkOperatingEvidence", "setOutcome verified", "sealCase");
    }

    @Test
    void asksTheRiskOwnerAboutAMajorFinding() {
        CaseRun run = toPlan("MAJOR").complete("plan").complete("acceptPlan", Map.of("planDecision", "ACCEPT"));
        assertThat(run.openSteps()).containsExactly("acceptPlanRisk");
        run.complete("acceptPlanRisk", Map.of("riskDecision", "ACCEPT"));
        assertThat(run.openSteps()).containsExactly("implement");
    }

    @Test
    void goesBackToTheCauseWhenThePlanIsRejected() {
        CaseRun run = rejected();
        assertThat(run.times("userTask_analyseCause")).isEqualTo(2);
        assertThat(words.log()).doesNotContain("startNextAttempt").endsWith("setOutcome verified", "sealCase");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void goesBackToTheCauseWhenTheRiskOwnerRejectsThePlan() {
        CaseRun run = rejectedByRiskOwner();
        assertThat(run.times("userTask_analyseCause")).isEqualTo(2);
        assertThat(run.times("userTask_acceptPlanRisk")).isEqualTo(2);
        assertThat(run.ended()).isTrue();
    }

    @Test
    void asksAgainForMissingEvidenceWithoutWaitingAgain() {
        CaseRun run = missingEvidence();
        assertThat(run.times("userTask_collectOperation")).isEqualTo(3);
        assertThat(run.times("event_soakPeriodOver")).isEqualTo(1);
        assertThat(run.ended()).isTrue();
    }

    @Test
    void startsAnotherAttemptFromTheCauseWhenTheFixDidNotWork() {
        CaseRun run = toVerify("MAJOR").complete("verifyEffectiveness", Map.of("checkResult", "NOT"));
        assertThat(run.openSteps()).containsExactly("analyseCause");
        assertThat(words.log()).endsWith("startNextAttempt");
    }

    @Test
    void startsAnotherAttemptFromThePlanWhenTheFixWorkedPartly() {
        CaseRun run = toVerify("MINOR").complete("verifyEffectiveness", Map.of("checkResult", "PARTLY"));
        assertThat(run.openSteps()).containsExactly("plan");
        assertThat(words.log()).endsWith("startNextAttempt");
    }

    @Test
    void closesAfterAFailedAndAPartlyEffectiveAttempt() {
        CaseRun run = failedThenPartlyThenEffective();
        assertThat(run.times("userTask_verifyEffectiveness")).isEqualTo(3);
        assertThat(run.times("event_soakPeriodOver")).isEqualTo(3);
        assertThat(run.fact("outcome")).isEqualTo("verified");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void givesEachActionToItsOwnerAndWaitsForAll() {
        CaseRun run = toImplement("MINOR");
        assertThat(run.tasks("implement")).extracting(Task::getAssignee).containsExactlyInAnyOrder("owner of a-1", "owner of a-2");
        assertThat(run.tasks("implement")).extracting(Task::getDueDate).containsOnly(CorrectiveWords.ACTION_DUE);
        run.tasks("implement").forEach(run::completeOnly);
        assertThat(run.waiting()).as("each completion leaves its count to a job").hasSize(2);
        assertThat(words.log()).doesNotContain("startSoak");
        run.runJobs();
        assertThat(words.log()).containsExactly("startSoak");
    }

    @Test
    void waitsUntilTheSoakPeriodIsOver() {
        CaseRun run = toImplement("MINOR").complete("implement");
        assertThat(run.openSteps()).isEmpty();
        assertThat(run.timer("event_soakPeriodOver").getDuedate()).isEqualTo(CorrectiveWords.SOAK_UNTIL);
        assertThat(run.fireTimer("event_soakPeriodOver").openSteps()).containsExactly("collectOperation");
    }

    @Test
    void asksThePeopleTheCaseNames() {
        CaseRun run = start("MAJOR");
        assertThat(run.task("contain").getAssignee()).isEqualTo("owner");
        assertThat(run.task("contain").getDueDate()).isEqualTo(CorrectiveWords.dueOf("contain"));
        run = toVerify("MINOR");
        assertThat(run.task("verifyEffectiveness").getAssignee()).isNull();
        assertThat(run.task("verifyEffectiveness").getDueDate()).isEqualTo(CorrectiveWords.dueOf("verifyEffectiveness"));
    }

    @TestFactory
    Stream<DynamicTest> canBeWithdrawnInEveryStage() {
        return stages().entrySet().stream().map(stage -> DynamicTest.dynamicTest(stage.getKey(), () -> {
            words.forgetLog();
            CaseRun run = stage.getValue().get().send("corrective-action.withdraw");
            assertThat(run.ended()).isTrue();
            assertThat(run.reached()).contains("event_caseWithdrawn").doesNotContain("event_closureVerified");
            assertThat(run.fact("outcome")).isEqualTo("withdrawn");
            assertThat(words.log()).endsWith("setOutcome withdrawn", "sealCase");
        }));
    }

    @Test
    void reachesEveryEndAndAlmostEveryNode() {
        Set<String> reached = new TreeSet<>();
        Stream.of(straightMinor(), rejected(), rejectedByRiskOwner(), missingEvidence(), failedThenPartlyThenEffective(), withdrawn())
                .map(CaseRun::reached)
                .forEach(reached::addAll);
        var model = CaseTypeFiles.read("corrective-action").model();
        Set<String> ends = Diagrams.ids(model.getModelElementsByType(EndEvent.class));
        Set<String> nodes = Diagrams.ids(model.getModelElementsByType(FlowNode.class));
        assertThat(ends).hasSizeGreaterThan(2);
        assertThat(reached).containsAll(ends);
        double coverage = nodes.stream().filter(reached::contains).count() / (double) nodes.size();
        assertThat(coverage).as("share of nodes reached").isGreaterThanOrEqualTo(0.9);
    }

    private Map<String, Supplier<CaseRun>> stages() {
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

    private CaseRun start(String grade) {
        return new CaseRun(engine.engine(), "corrective-action", Map.of("ownerId", "owner", "grade", grade));
    }

    private CaseRun toPlan(String grade) {
        return start(grade).complete("contain").complete("analyseCause");
    }

    private CaseRun accepted(CaseRun run, String grade) {
        run.complete("plan").complete("acceptPlan", Map.of("planDecision", "ACCEPT"));
        return grade.equals("MAJOR") ? run.complete("acceptPlanRisk", Map.of("riskDecision", "ACCEPT")) : run;
    }

    private CaseRun toImplement(String grade) {
        return accepted(toPlan(grade), grade);
    }

    private CaseRun toCollect(String grade) {
        return toImplement(grade).complete("implement").fireTimer("event_soakPeriodOver");
    }

    private CaseRun toVerify(String grade) {
        return toCollect(grade).complete("collectOperation");
    }

    private CaseRun close(CaseRun run) {
        return run.complete("verifyEffectiveness", EFFECTIVE).complete("updateRecords").complete("closeCase");
    }

    private CaseRun fixAndVerify(CaseRun run, String grade) {
        return accepted(run, grade).complete("implement").fireTimer("event_soakPeriodOver").complete("collectOperation");
    }

    private CaseRun straightMinor() {
        return close(toVerify("MINOR"));
    }

    private CaseRun rejected() {
        CaseRun run = toPlan("MINOR").complete("plan").complete("acceptPlan", Map.of("planDecision", "REJECT"));
        return close(fixAndVerify(run.complete("analyseCause"), "MINOR"));
    }

    private CaseRun rejectedByRiskOwner() {
        CaseRun run = toPlan("MAJOR").complete("plan").complete("acceptPlan", Map.of("planDecision", "ACCEPT"));
        run.complete("acceptPlanRisk", Map.of("riskDecision", "REJECT")).complete("analyseCause");
        return close(fixAndVerify(run, "MAJOR"));
    }

    private CaseRun missingEvidence() {
        CaseRun run = toCollect("MINOR");
        words.evidenceIs("MISSING");
        run.complete("collectOperation").complete("collectOperation");
        words.evidenceIs("COMPLETE");
        return close(run.complete("collectOperation"));
    }

    private CaseRun failedThenPartlyThenEffective() {
        CaseRun run = toVerify("MAJOR").complete("verifyEffectiveness", Map.of("checkResult", "NOT"));
        fixAndVerify(run.complete("analyseCause"), "MAJOR").complete("verifyEffectiveness", Map.of("checkResult", "PARTLY"));
        return close(fixAndVerify(run, "MAJOR"));
    }

    private CaseRun withdrawn() {
        return toImplement("MINOR").send("corrective-action.withdraw");
    }
}
