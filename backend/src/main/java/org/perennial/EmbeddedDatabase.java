package org.perennial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import liquibase.Liquibase;
import liquibase.integration.spring.Customizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps everything in one H2 file of the data directory, unless an operator names a PostgreSQL database. */
@Configuration
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "perennial";

    @Bean
    UpgradeBackup upgradeBackup(@Value("${perennial.data-directory}") Path directory) {
        UpgradeBackup backup = new UpgradeBackup(forItsOwnerOnly(directory.toAbsolutePath().normalize()).resolve(NAME));
        backup.restore();
        return backup;
    }

    @Bean
    Customizer<Liquibase> keepBeforeUpgrade(UpgradeBackup backup) {
        return liquibase -> liquibase.setChangeExecListener(backup);
    }

    @Bean
    UpgradeComplete upgradeComplete(UpgradeBackup backup) {
        return new UpgradeComplete(backup);
    }

    /**
     * Without WRITE_DELAY=0 a killed process loses thousands of commits that were acknowledged (measured). The database closes with
     * the application context, not by a hook of its own that would run before it.
     */
    @Bean
    JdbcConnectionDetails embeddedDatabaseFile(UpgradeBackup backup) {
        Path file = backup.file();
        LOG.info(
                "Data are kept in the embedded database {}.mv.db: for one machine and for trying out. "
                        + "For production set spring.datasource.url to a PostgreSQL database.",
                file);
        return new FileDatabase("jdbc:h2:file:" + file + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
    }

    /** A directory that exists keeps the permissions its operator gave it. */
    private static Path forItsOwnerOnly(Path directory) {
        try {
            if (Files.isDirectory(directory)) {
                return directory;
            }
            boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
            return posix
                    ? Files.createDirectories(
                            directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                    : Files.createDirectories(directory);
        } catch (IOException refused) {
            throw new UncheckedIOException("The data directory " + directory + " cannot be made", refused);
        }
    }

    private record FileDatabase(String url) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return NAME;
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
