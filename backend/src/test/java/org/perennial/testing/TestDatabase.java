package org.perennial.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An empty database and a data directory for each application context: of one PostgreSQL server per JVM, or of H2 where the
 * system property {@code perennial.test.database} says {@code h2}.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String JVM = (isH2() ? "h2-" : "postgres-") + System.getProperty("perennial.test.jvm", "jvm-1");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = newName();
        TestPropertyValues.of(
                        "spring.datasource.url=" + url(name),
                        "spring.datasource.username=" + (isH2() ? "sa" : "postgres"),
                        "perennial.data-directory=" + Path.of("target", "test-data", JVM, name))
                .applyTo(context);
    }

    /** Whether tests of this JVM run on H2. */
    public static boolean isH2() {
        return "h2".equals(System.getProperty("perennial.test.database"));
    }

    /** JDBC address of a database that is empty and nobody else's. */
    public static String newUrl() {
        return url(newName());
    }

    private static String newName() {
        return "test_" + MADE.incrementAndGet();
    }

    private static String url(String name) {
        return isH2() ? "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1" : Server.newDatabase(name);
    }

    /** Loaded, and so started, only where PostgreSQL is used; zonky stops it with the JVM. */
    private static final class Server {

        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String newDatabase(String name) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
                return POSTGRES.getJdbcUrl("postgres", name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
