package org.perennial.casetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plays the diagram of a control that lost its owner along every path. */
class OwnershipReassignProcessTests {

    private static TestEngine engine;

    private final List<String> log = new ArrayList<>();

    /** What {@code ${due.…}} can be asked; public, because the engine calls it by reflection. */
    public static final class Due {

        public Date of(String step) {
            return Date.from(Instant.parse("2026-12-01T22:59:59Z").plusSeconds(step.length()));
        }
    }

    @BeforeAll
    static void startEngine() {
        CaseTypeFiles files = CaseTypeFiles.read("ownership-reassign");
        engine = new TestEngine("ownership-reassign", files.forms().keySet().toArray(String[]::new));
    }

    @AfterAll
    static void stopEngine() {
        engine.close();
    }

    @BeforeEach
    void register() {
        Mocks.register("due", new Due());
        Mocks.register("makeHeadOwner", (JavaDelegate) execution -> log.add("makeHeadOwner"));
        Mocks.register("sealCase", (JavaDelegate) execution -> log.add("sealCase"));
        Mocks.register("setOutcome", (JavaDelegate) execution -> {
            log.add("setOutcome " + execution.getVariableLocal("outcome"));
            execution.getProcessInstance().setVariable("outcome", execution.getVariableLocal("outcome"));
        });
    }

    @AfterEach
    void forget() {
        Mocks.reset();
    }

    @Test
    void endsWhenTheHeadNamesAnOwner() {
        CaseRun run = start().complete("nameOwner");
        assertThat(run.ended()).isTrue();
        assertThat(run.fact("outcome")).isEqualTo("reassigned");
        assertThat(log).containsExactly("setOutcome reassigned", "sealCase");
    }

    @Test
    void asksTheIsmsManagerWhenTheHeadLetsTheTimePass() {
        CaseRun run = start();
        assertThat(run.timer("event_headTimeOver").getDuedate()).isEqualTo(run.task("nameOwner").getDueDate());
        run.fireTimer("event_headTimeOver");
        assertThat(run.openSteps()).containsExactly("nameOwnerInstead");
        assertThat(run.complete("nameOwnerInstead").ended()).isTrue();
        assertThat(log).containsExactly("setOutcome reassigned", "sealCase");
    }

    @Test
    void makesTheHeadTheOwnerWhenBothLetItPass() {
        CaseRun run = bothSilent();
        assertThat(run.ended()).isTrue();
        assertThat(log).containsExactly("makeHeadOwner", "setOutcome reassigned", "sealCase");
    }

    @Test
    void canBeWithdrawn() {
        CaseRun run = start().send("ownership-reassign.withdraw");
        assertThat(run.ended()).isTrue();
        assertThat(run.fact("outcome")).isEqualTo("withdrawn");
    }

    @Test
    void reachesEveryNode() {
        Set<String> reached = new TreeSet<>();
        Stream.of(
                        start().complete("nameOwner"),
                        start().fireTimer("event_headTimeOver").complete("nameOwnerInstead"),
                        bothSilent(),
                        start().send("ownership-reassign.withdraw"))
                .map(CaseRun::reached)
                .forEach(reached::addAll);
        assertThat(reached)
                .containsAll(Diagrams.ids(CaseTypeFiles.read("ownership-reassign").model().getModelElementsByType(FlowNode.class)));
    }

    private CaseRun bothSilent() {
        return start().fireTimer("event_headTimeOver").fireTimer("event_ismsTimeOver");
    }

    private static CaseRun start() {
        return new CaseRun(engine.engine(), "ownership-reassign", Map.of("ownerId", "head", "tier", "HIGH"));
    }
}
