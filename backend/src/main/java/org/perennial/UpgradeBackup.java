package org.perennial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipInputStream;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.ChangeSet.RunStatus;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.visitor.AbstractChangeExecListener;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the embedded database as it was before an upgrade of the schema until the upgrade is complete. H2 commits each statement
 * that changes the schema by itself, so an upgrade that is killed leaves half a change set behind, on which no later start could
 * go on. The next start puts the file back and begins again.
 */
class UpgradeBackup extends AbstractChangeExecListener {

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeBackup.class);

    private final Path file;
    private final Path database;
    private final Path backup;
    private boolean made;

    /** @param file the database's file without its ending */
    UpgradeBackup(Path file) {
        this.file = file;
        this.database = file.resolveSibling(file.getFileName() + ".mv.db");
        this.backup = file.resolveSibling(file.getFileName() + ".before-upgrade.zip");
    }

    /** The database's file without its ending. */
    Path file() {
        return file;
    }

    /** Puts back what an interrupted upgrade left; before anybody opens the database. */
    void restore() {
        if (!Files.exists(backup)) {
            return;
        }
        LOG.warn("The last start was interrupted before its first work was done. {} is put back and that work begins again.", database);
        try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IOException("Another process has the database open");
            }
            unpack();
            Files.delete(backup);
        } catch (IOException refused) {
            throw new UncheckedIOException("The state before the interrupted upgrade cannot be restored from " + backup, refused);
        }
    }

    /** The schema is complete; what people do from now on must not be put back. */
    void drop() {
        try {
            Files.deleteIfExists(backup);
        } catch (IOException refused) {
            throw new UncheckedIOException("The next start would undo this one, because it cannot be deleted: " + backup, refused);
        }
    }

    @Override
    public void willRun(ChangeSet changeSet, DatabaseChangeLog changeLog, Database opened, RunStatus status) {
        if (!made) {
            make((JdbcConnection) opened.getConnection());
            made = true;
        }
    }

    /** Whole or not at all: the name is given last. */
    private void make(JdbcConnection connection) {
        Path part = backup.resolveSibling(backup.getFileName() + ".part");
        try (Statement statement = connection.createStatement()) {
            statement.execute("backup to '" + part.toString().replace("'", "''") + "'");
            Files.move(part, backup, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException | DatabaseException refused) {
            throw new IllegalStateException("The schema is not changed, because the database cannot be kept before it in " + backup, refused);
        }
    }

    private void unpack() throws IOException {
        Path part = database.resolveSibling(database.getFileName() + ".part");
        try (InputStream file = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(file)) {
            zip.getNextEntry();
            Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(part, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
