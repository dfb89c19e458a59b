package org.perennial.process.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, in the application's own transactions. Each setting that differs from the engine's default stands here because
 * a default was measured or read to be wrong for us; {@code EngineSettingsTests} asserts them.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            CaseJobExecutor jobExecutor,
            DiagramExpressions expressions,
            CaseParseListener listener,
            ModelGuard guard) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        engine.setJdbcBatchProcessing(true);
        engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        engine.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
        LadderHistory.leaveOut(engine);
        engine.setHistoryTimeToLive("P1825D");
        engine.setHistoryCleanupBatchWindowStartTime("01:00");
        engine.setHistoryCleanupBatchWindowEndTime("03:00");
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setAuthorizationEnabled(false);
        engine.setDbIdentityUsed(true);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorDeploymentAware(false);
        engine.setJobExecutor(jobExecutor);
        engine.setFailedJobRetryTimeCycle("PT5S,PT10S,PT20S,PT30S,PT60S,PT120S");
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setExpressionManager(expressions);
        engine.setArtifactFactory(new NoArtifacts());
        engine.setScriptEngineResolver(new NoScripts());
        engine.setCustomPreBPMNParseListeners(new ArrayList<>(List.of(guard)));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(listener)));
        engine.setEnableXxeProcessing(false);
        return engine;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
