package org.perennial.evidence;

import java.sql.SQLException;
import org.perennial.shared.Problem;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;

/** Tells a store that is full from other failures. */
final class NoRoom {

    /** PostgreSQL: disk full, out of memory, and the like (class 53, insufficient resources). */
    private static final String INSUFFICIENT = "53";

    private NoRoom() {}

    /** 507 where there was no room, else what failed. */
    static RuntimeException explain(RuntimeException failed) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failed);
        boolean refused = cause instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().startsWith(INSUFFICIENT);
        // H2 keeps its file itself and says it with the words of the operating system.
        boolean full = String.valueOf(cause.getMessage()).contains("No space left on device");
        return refused || full
                ? new Problem(HttpStatus.INSUFFICIENT_STORAGE, "evidence.no-space", "The server has no room for this file. Tell its administrator.")
                : failed;
    }
}
