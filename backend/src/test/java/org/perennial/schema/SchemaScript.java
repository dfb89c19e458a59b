package org.perennial.schema;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateSqlCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import org.h2.tools.RunScript;
import org.perennial.testing.TestDatabase;

/** The statements by which a release made its schema, with the changelog's own rows, as a committed script per database. */
record SchemaScript(String release) {

    private static final String CHANGELOG = "db/changelog/master.yaml";
    private static final Pattern DEPLOYMENT = Pattern.compile("'\\d{10}'");
    private static final Pattern HOST = Pattern.compile("LOCKEDBY = '[^']*'");

    /** Runs the committed script on an empty database. */
    void load(Connection connection) throws SQLException, IOException {
        if (TestDatabase.isH2()) {
            // H2 reads a long list of statements by recursion.
            try (Reader script = Files.newBufferedReader(file())) {
                RunScript.execute(connection, script);
            }
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(Files.readString(file()));
        }
    }

    /** Writes what today's changelogs would do to that empty database; nothing is changed there. */
    void write(Connection connection) throws Exception {
        String sql = updateSql(connection);
        String text = "-- Schema of Perennial " + release + ", written by SchemaUpgradeTests; see there how. Not to be edited.\n"
                + sql.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("--"))
                        .reduce(new StringBuilder(), (all, line) -> all.append(line.stripTrailing()).append('\n'), StringBuilder::append);
        Files.writeString(file(), sameDeployment(text));
    }

    private Path file() {
        return Path.of("src/test/resources/schema", release + (TestDatabase.isH2() ? "-h2.sql" : "-postgresql.sql"));
    }

    private static String updateSql(Connection connection) throws Exception {
        Database database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CommandScope(UpdateSqlCommandStep.COMMAND_NAME)
                .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                .addArgumentValue(UpdateSqlCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                .setOutput(out)
                .execute();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The time and the machine of writing would change the file each time. The order of keys in a statement still may, which means nothing. */
    private static String sameDeployment(String text) {
        return HOST.matcher(DEPLOYMENT.matcher(text).replaceAll("'0000000000'")).replaceAll("LOCKEDBY = 'release'");
    }
}
