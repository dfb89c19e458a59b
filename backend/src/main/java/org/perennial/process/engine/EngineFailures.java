package org.perennial.process.engine;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.perennial.shared.Problem;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Gives back what was thrown inside a listener or a step: the engine wraps it, and a wrapped lost race would be shown as our fault
 * instead of being repeated.
 */
final class EngineFailures {

    private EngineFailures() {}

    static <T> T unwrapped(Supplier<T> call) {
        try {
            return call.get();
        } catch (OptimisticLockingException lost) {
            throw new OptimisticLockingFailureException("Two steps of one case met in the engine", lost);
        } catch (ProcessEngineException wrapped) {
            throw cause(wrapped);
        }
    }

    private static RuntimeException cause(ProcessEngineException wrapped) {
        for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return problem;
            }
            if (cause instanceof DataAccessException failed) {
                return failed;
            }
            if (cause instanceof SQLException sql && lockLost(sql)) {
                return new CannotAcquireLockException("The engine lost a race for a row", wrapped);
            }
        }
        return wrapped;
    }

    /**
     * Serialisation failures and deadlocks (class 40). A broken constraint of the engine's own tables (class 23) is a lost race as
     * well: a case ended while one of its steps ran on in the background.
     */
    private static boolean lockLost(SQLException sql) {
        return sql.getSQLState() != null && (sql.getSQLState().startsWith("40") || sql.getSQLState().startsWith("23"));
    }
}
