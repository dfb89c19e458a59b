package org.perennial.escalation;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts what goes to PostgreSQL, as its driver would log it: statements (each row of a batch is one) and round trips. */
final class WireCount implements AutoCloseable {

    private final Logger log = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong roundTrips = new AtomicLong();
    private final Handler counter = new Handler() {

        @Override
        public void publish(LogRecord said) {
            if (said.getMessage().contains("FE=> Execute(")) {
                statements.incrementAndGet();
            } else if (said.getMessage().contains("FE=> Sync")) {
                roundTrips.incrementAndGet();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    WireCount() {
        log.setUseParentHandlers(false);
        log.addHandler(counter);
        log.setLevel(Level.FINEST);
    }

    long statements() {
        return statements.get();
    }

    long roundTrips() {
        return roundTrips.get();
    }

    @Override
    public void close() {
        log.setLevel(null);
        log.removeHandler(counter);
        log.setUseParentHandlers(true);
    }
}
