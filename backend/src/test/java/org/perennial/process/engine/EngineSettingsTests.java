package org.perennial.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.perennial.testing.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Each engine setting that was found to matter, as the running engine has it. */
@ApiTest
@Tag("both")
class EngineSettingsTests {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private DataSource dataSource;

    private ProcessEngineConfigurationImpl settings;

    @BeforeEach
    void readSettings() {
        settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Test
    void leavesAuthorisationToOurServices() {
        assertThat(settings.isAuthorizationEnabled()).isFalse();
    }

    @Test
    void keepsHistoryOfActivitiesOnlyAndCleansIt() {
        assertThat(settings.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        assertThat(settings.getHistoryTimeToLive()).isEqualTo("P1825D");
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isEqualTo("01:00");
    }

    @Test
    void makesIdsWithoutASharedBlock() {
        assertThat(settings.getIdGenerator()).isInstanceOf(StrongUuidGenerator.class);
    }

    @Test
    void leavesTheSchemaToLiquibase() {
        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
    }

    @Test
    void takesJobsFastAndGivesThemBackSoon() {
        JobExecutor executor = settings.getJobExecutor();
        assertThat(settings.isJobExecutorDeploymentAware()).isFalse();
        assertThat(executor.getMaxJobsPerAcquisition()).isBetween(20, 50);
        assertThat(executor.getLockTimeInMillis()).isEqualTo(60_000);
        assertThat(executor.getMaxWait()).isLessThanOrEqualTo(5_000);
        assertThat(executor.getBackoffTimeInMillis()).isEqualTo(50);
        assertThat(CaseJobExecutor.THREADS).isGreaterThanOrEqualTo(8);
    }

    @Test
    void retriesThroughAnOutage() {
        assertThat(settings.getFailedJobRetryTimeCycle()).isEqualTo("PT5S,PT10S,PT20S,PT30S,PT60S,PT120S");
    }

    @Test
    void runsNoCodeFromModels() {
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.getArtifactFactory()).isInstanceOf(NoArtifacts.class);
        assertThat(settings.getScriptEngineResolver()).isInstanceOf(NoScripts.class);
        assertThat(settings.getExpressionManager()).isInstanceOf(DiagramExpressions.class);
        assertThat(settings.getCustomPreBPMNParseListeners()).hasAtLeastOneElementOfType(ModelGuard.class);
    }

    @Test
    void stopsOnAnErrorNobodyCatches() {
        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
    }

    @Test
    void findsSubTasksByIndex() throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet found = connection.getMetaData().getIndexInfo(null, null, tableName(connection), false, false)) {
            while (found.next()) {
                indexes.add(String.valueOf(found.getString("INDEX_NAME")).toLowerCase(Locale.ROOT));
            }
        }
        assertThat(indexes).contains("ix_act_ru_task_parent");
    }

    private static String tableName(Connection connection) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? "ACT_RU_TASK" : "act_ru_task";
    }
}
