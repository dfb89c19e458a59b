package org.perennial.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.perennial.testing.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts today's changelogs on the schema an earlier release made, and validates it by the entities. {@code schema/<release>-h2.sql}
 * and {@code -postgresql.sql} hold that schema with the engine's tables and the rows of {@code DATABASECHANGELOG}: the statements
 * Liquibase would run on an empty database, as its command update-sql prints them. A release writes its own, which are never written
 * again afterwards:
 *
 * <pre>
 * mvn -pl backend -am test -Dtest=SchemaUpgradeTests -Dsurefire.failIfNoSpecifiedTests=false -Dperennial.schema.write=true
 * </pre>
 */
@Tag("both")
class SchemaUpgradeTests {

    private static final String CURRENT = "0.1.1";

    @BeforeAll
    static void writeOnRequest() throws Exception {
        if (Boolean.getBoolean("perennial.schema.write")) {
            try (Connection empty = connect(TestDatabase.newUrl())) {
                new SchemaScript(CURRENT).write(empty);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0", CURRENT})
    void upgradesToWhatAnEmptyDatabaseGets(String release) throws Exception {
        String upgraded = TestDatabase.newUrl();
        try (Connection connection = connect(upgraded)) {
            new SchemaScript(release).load(connection);
        }
        List<String> fresh = startOn(TestDatabase.newUrl());
        assertThat(fresh).hasSizeGreaterThan(500).anyMatch(line -> line.matches("(?i)table ACT_RU_TASK .*"));
        assertThat(startOn(upgraded)).containsExactlyElementsOf(fresh);
    }

    /** The application's own data source, Liquibase and Hibernate settings, without the rest of it. */
    private static List<String> startOn(String url) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Schema.class)
                        .web(WebApplicationType.NONE)
                        .run("--spring.datasource.url=" + url, "--spring.datasource.username=" + user());
                Connection connection = connect(url)) {
            assertThat(context.getBean(EntityManagerFactory.class).getMetamodel().getEntities()).hasSizeGreaterThan(15);
            return SchemaPicture.of(connection);
        }
    }

    private static Connection connect(String url) throws Exception {
        return DriverManager.getConnection(url, user(), "");
    }

    private static String user() {
        return TestDatabase.isH2() ? "sa" : "postgres";
    }

    /** Hibernate validates every entity of the product when this starts. */
    @EntityScan("org.perennial")
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
    static class Schema {}
}
