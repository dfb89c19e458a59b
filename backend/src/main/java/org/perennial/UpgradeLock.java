package org.perennial;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.database.Database;
import liquibase.database.core.H2Database;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;

/**
 * Lets one node at a time look at and upgrade the schema. Liquibase's own lock is a row that a killed node leaves behind, so that
 * every later start waits for nobody and gives up. On PostgreSQL this is a lock of the session, which ends with the node; the
 * embedded database is open in one process only, by a lock on its file, and needs none. Found by Liquibase through
 * {@code META-INF/services}.
 */
public final class UpgradeLock implements LockService {

    private static final long NUMBER = 0x5065_7265_6e6eL;

    private Database database;
    private long waitMinutes = 5;
    private boolean held;

    @Override
    public boolean supports(Database candidate) {
        return candidate instanceof PostgresDatabase || candidate instanceof H2Database;
    }

    @Override
    public int getPriority() {
        return PRIORITY_DATABASE;
    }

    @Override
    public void setDatabase(Database database) {
        this.database = database;
    }

    @Override
    public void setChangeLogLockWaitTime(long minutes) {
        waitMinutes = minutes;
    }

    /** Nothing is asked again and again: the database wakes who waits. */
    @Override
    public void setChangeLogLockRecheckTime(long seconds) {}

    @Override
    public boolean hasChangeLogLock() {
        return held;
    }

    @Override
    public void waitForLock() throws LockException {
        if (!acquireLock()) {
            throw new LockException("Another node upgrades the schema for more than " + waitMinutes + " minutes.");
        }
    }

    @Override
    public boolean acquireLock() throws LockException {
        if (!held && onPostgres()) {
            held = execute("set local lock_timeout = '" + waitMinutes + "min'", "select pg_advisory_lock(" + NUMBER + ")");
            return held;
        }
        held = true;
        return true;
    }

    @Override
    public void releaseLock() throws LockException {
        if (held && onPostgres()) {
            execute("select pg_advisory_unlock(" + NUMBER + ")");
        }
        held = false;
    }

    /** Nobody but the holder's end can release it, so there is nothing to list and nothing to force. */
    @Override
    public DatabaseChangeLogLock[] listLocks() {
        return new DatabaseChangeLogLock[0];
    }

    @Override
    public void forceReleaseLock() throws LockException {
        releaseLock();
    }

    @Override
    public void reset() {
        held = false;
    }

    @Override
    public void init() {}

    @Override
    public void destroy() {}

    private boolean onPostgres() {
        return database instanceof PostgresDatabase && database.getConnection() instanceof JdbcConnection;
    }

    /** @return false where the lock was not to be had in time */
    private boolean execute(String... statements) throws LockException {
        Connection connection = ((JdbcConnection) database.getConnection()).getUnderlyingConnection();
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
            return true;
        } catch (SQLException failed) {
            if ("55P03".equals(failed.getSQLState())) {
                return rolledBack(connection);
            }
            throw new LockException(failed);
        }
    }

    private static boolean rolledBack(Connection connection) throws LockException {
        try {
            connection.rollback();
            return false;
        } catch (SQLException failed) {
            throw new LockException(failed);
        }
    }
}
