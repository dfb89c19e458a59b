package org.perennial.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ladder as designers edit it: one diagram, one table. */
class EscalationTests {

    private static final List<String> LEVELS = List.of("LEVEL_1", "LEVEL_2", "LEVEL_3", "LEVEL_4");

    private final List<String> done = new ArrayList<>();
    private ProcessEngine engine;

    @BeforeEach
    void deploysBoth() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("escalation" + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setExpressionManager(new MockExpressionManager());
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("escalation/escalation.bpmn")
                .addClasspathResource("escalation/escalation-levels.dmn")
                .deploy();
        for (String step : List.of("tellReceivers", "openToDeputy", "proposeFinding")) {
            Mocks.register(step, (JavaDelegate) execution -> done.add(step));
        }
    }

    @AfterEach
    void closes() {
        Mocks.reset();
        engine.close();
    }

    @Test
    void doesMoreOnEachLevelAndEnds() {
        Set<String> reached = new TreeSet<>();
        for (int level = 1; level <= 4; level++) {
            done.clear();
            String run = engine.getRuntimeService().startProcessInstanceByKey("escalation", "item", Map.of("level", level)).getId();

            assertThat(done).isEqualTo(List.of("tellReceivers", "openToDeputy", "proposeFinding").subList(0, Math.min(level, 3)));
            assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(run).count()).isZero();
            engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(run).list().stream()
                    .map(HistoricActivityInstance::getActivityId)
                    .forEach(reached::add);
        }
        assertThat(reached).containsAll(model().getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList());
    }

    @Test
    void isDrawnAndCallsNothingButSteps() {
        BpmnModelInstance model = model();
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement().getId()));

        assertThat(model.getModelElementsByType(FlowNode.class)).isNotEmpty().allMatch(node -> drawn.contains(node.getId()));
        assertThat(model.getModelElementsByType(SequenceFlow.class)).isNotEmpty().allMatch(flow -> drawn.contains(flow.getId()));
        assertThat(model.getModelElementsByType(ServiceTask.class)).isNotEmpty().allMatch(
                task -> task.getCamundaDelegateExpression().matches("\\$\\{[a-zA-Z]+}") && !task.isCamundaAsyncBefore());
    }

    @Test
    void climbsToTheSameReceiversInEveryKindAndTier() {
        for (String kind : List.of("normal", "emergency")) {
            for (String tier : List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "NONE")) {
                List<Map<String, Object>> rows = rows(kind, tier);
                assertThat(rows).as("%s %s", kind, tier).extracting(row -> row.get("signal")).doesNotHaveDuplicates().containsAll(LEVELS);
                assertThat(rows).filteredOn(row -> LEVELS.contains(row.get("signal"))).extracting(row -> row.get("receiver"))
                        .containsExactly("DOERS_AND_OWNER", "UNIT_HEAD", "ISMS_MANAGER", "TOP_MANAGEMENT");
                assertThat(rows).extracting(row -> row.get("time")).containsOnly(kind.equals("emergency") ? "ELAPSED" : "MORNING");
            }
        }
    }

    @Test
    void countsAsTheRulesSay() {
        assertThat(offsets("normal", "MEDIUM")).isEqualTo(Map.of(
                "FIRST_REMINDER", "-14d", "SECOND_REMINDER", "-7d", "LAST_REMINDER", "-1d", "HALF_TIME", "half", "DUE", "0d",
                "LEVEL_1", "1d", "LEVEL_2", "7d", "LEVEL_3", "14d", "LEVEL_4", "30d"));
    }

    @Test
    void halvesEveryValueForCriticalWork() {
        for (String kind : List.of("normal", "emergency")) {
            Map<String, String> other = offsets(kind, "HIGH");
            offsets(kind, "CRITICAL").forEach((signal, offset) -> {
                if (!offset.equals("half")) {
                    assertThat(hours(offset) * 2).as("%s %s", kind, signal).isEqualTo(hours(other.get(signal)));
                }
            });
        }
    }

    private static long hours(String offset) {
        long count = Long.parseLong(offset.substring(0, offset.length() - 1));
        return offset.endsWith("d") ? count * 24 : count;
    }

    private Map<String, String> offsets(String kind, String tier) {
        return rows(kind, tier).stream()
                .collect(Collectors.toMap(row -> row.get("signal").toString(), row -> row.get("offset").toString()));
    }

    private List<Map<String, Object>> rows(String kind, String tier) {
        return engine.getDecisionService()
                .evaluateDecisionTableByKey("escalation-levels")
                .variables(Map.of("kind", kind, "tier", tier))
                .evaluate()
                .getResultList();
    }

    private static BpmnModelInstance model() {
        return Bpmn.readModelFromStream(EscalationTests.class.getResourceAsStream("/escalation/escalation.bpmn"));
    }
}
