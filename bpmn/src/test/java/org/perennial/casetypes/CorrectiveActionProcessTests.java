package org.perennial.casetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

    private static TestEngine engine;

    private final CorrectiveWords words = new CorrectiveWords();
    private CorrectivePaths paths;

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
        paths = new CorrectivePaths(engine.engine(), words);
    }

    @AfterEach
    void forget() {
        words.forget();
    }

    @Test
    void closesAMinorFindingStraightAway() {
        CaseRun run = paths.straightMinor();
        assertThat(run.ended()).isTrue();
        assertThat(run.reached()).contains("event_closureVerified").doesNotContain("userTask_acceptPlanRisk", "event_caseWithdrawn");
        assertThat(run.fact("outcome")).isEqualTo("verified");
        assertThat(words.log()).containsExactly("startSoak", "checkOperatingEvidence", "setOutcome verified", "sealCase");
    }

    @Test
    void asksTheRiskOwnerAboutAMajorFinding() {
        CaseRun run = paths.toPlan("MAJOR").complete("plan").complete("acceptPlan", Map.of("planDecision", "ACCEPT"));
        assertThat(run.openSteps()).containsExactly("acceptPlanRisk");
        run.complete("acceptPlanRisk", Map.of("riskDecision", "ACCEPT"));
        assertThat(run.openSteps()).containsExactly("implement");
    }

    @Test
    void goesBackToTheCauseWhenThePlanIsRejected() {
        CaseRun run = paths.rejected();
        assertThat(run.times("userTask_analyseCause")).isEqualTo(2);
        assertThat(words.log()).doesNotContain("startNextAttempt").endsWith("setOutcome verified", "sealCase");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void goesBackToTheCauseWhenTheRiskOwnerRejectsThePlan() {
        CaseRun run = paths.rejectedByRiskOwner();
        assertThat(run.times("userTask_analyseCause")).isEqualTo(2);
        assertThat(run.times("userTask_acceptPlanRisk")).isEqualTo(2);
        assertThat(run.ended()).isTrue();
    }

    @Test
    void asksAgainForMissingEvidenceWithoutWaitingAgain() {
        CaseRun run = paths.missingEvidence();
        assertThat(run.times("userTask_collectOperation")).isEqualTo(3);
        assertThat(run.times("event_soakPeriodOver")).isEqualTo(1);
        assertThat(run.ended()).isTrue();
    }

    @Test
    void startsAnotherAttemptFromTheCauseWhenTheFixDidNotWork() {
        CaseRun run = paths.toVerify("MAJOR").complete("verifyEffectiveness", Map.of("checkResult", "NOT"));
        assertThat(run.openSteps()).containsExactly("analyseCause");
        assertThat(words.log()).endsWith("startNextAttempt");
    }

    @Test
    void startsAnotherAttemptFromThePlanWhenTheFixWorkedPartly() {
        CaseRun run = paths.toVerify("MINOR").complete("verifyEffectiveness", Map.of("checkResult", "PARTLY"));
        assertThat(run.openSteps()).containsExactly("plan");
        assertThat(words.log()).endsWith("startNextAttempt");
    }

    @Test
    void closesAfterAFailedAndAPartlyEffectiveAttempt() {
        CaseRun run = paths.failedThenPartlyThenEffective();
        assertThat(run.times("userTask_verifyEffectiveness")).isEqualTo(3);
        assertThat(run.times("event_soakPeriodOver")).isEqualTo(3);
        assertThat(run.fact("outcome")).isEqualTo("verified");
        assertThat(run.ended()).isTrue();
    }

    @Test
    void givesEachActionToItsOwnerAndWaitsForAll() {
        CaseRun run = paths.toImplement("MINOR");
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
        CaseRun run = paths.toImplement("MINOR").complete("implement");
        assertThat(run.openSteps()).isEmpty();
        assertThat(run.timer("event_soakPeriodOver").getDuedate()).isEqualTo(CorrectiveWords.SOAK_UNTIL);
        assertThat(run.fireTimer("event_soakPeriodOver").openSteps()).containsExactly("collectOperation");
    }

    @Test
    void asksThePeopleTheCaseNames() {
        CaseRun run = paths.start("MAJOR");
        assertThat(run.task("contain").getAssignee()).isEqualTo("owner");
        assertThat(run.task("contain").getDueDate()).isEqualTo(CorrectiveWords.dueOf("contain"));
        run = paths.toVerify("MINOR");
        assertThat(run.task("verifyEffectiveness").getAssignee()).isNull();
        assertThat(run.task("verifyEffectiveness").getDueDate()).isEqualTo(CorrectiveWords.dueOf("verifyEffectiveness"));
    }

    @TestFactory
    Stream<DynamicTest> canBeWithdrawnInEveryStage() {
        return paths.stages().entrySet().stream().map(stage -> DynamicTest.dynamicTest(stage.getKey(), () -> {
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
        paths.all().map(CaseRun::reached).forEach(reached::addAll);
        var model = CaseTypeFiles.read("corrective-action").model();
        Set<String> ends = Diagrams.ids(model.getModelElementsByType(EndEvent.class));
        Set<String> nodes = Diagrams.ids(model.getModelElementsByType(FlowNode.class));
        assertThat(ends).hasSizeGreaterThan(2);
        assertThat(reached).containsAll(ends);
        double coverage = nodes.stream().filter(reached::contains).count() / (double) nodes.size();
        assertThat(coverage).as("share of nodes reached").isGreaterThanOrEqualTo(0.9);
    }
}
