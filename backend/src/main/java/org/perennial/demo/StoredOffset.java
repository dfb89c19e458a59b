package org.perennial.demo;

import java.time.Duration;
import org.perennial.shared.BusinessClock;
import org.perennial.shared.StartUpWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how far the clock was moved, so that a restart does not bring the present back. */
@DemoBean
class StoredOffset extends StartUpWork {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    StoredOffset(JdbcClient jdbc, BusinessClock clock) {
        // Before anything that asks for the time.
        super(-100);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void keep(Duration offset) {
        if (jdbc.sql("update demo_clock set offset_millis = ? where id = 1").param(offset.toMillis()).update() == 0) {
            jdbc.sql("insert into demo_clock (id, offset_millis) values (1, ?)").param(offset.toMillis()).update();
        }
    }

    @Override
    protected void run() {
        jdbc.sql("select offset_millis from demo_clock where id = 1")
                .query(Long.class)
                .optional()
                .ifPresent(millis -> clock.setOffset(Duration.ofMillis(millis)));
    }
}
