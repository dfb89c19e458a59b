package org.perennial.casetypes;

import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;

/** An engine in memory that runs nothing by itself: tests fire jobs and timers. */
final class TestEngine implements AutoCloseable {

    private static final String CASE_TYPES = "case-types/";

    private final ProcessEngine engine;

    TestEngine(String caseType, String... forms) {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(caseType + UUID.randomUUID());
        configuration.setJdbcUrl("jdbc:h2:mem:" + configuration.getProcessEngineName());
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setMetricsEnabled(false);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setExpressionManager(new MockExpressionManager());
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource(CASE_TYPES + caseType + "/" + caseType + ".bpmn");
        for (String form : forms) {
            deployment.addClasspathResource(CASE_TYPES + caseType + "/" + form + ".form");
        }
        deployment.deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
    }
}
