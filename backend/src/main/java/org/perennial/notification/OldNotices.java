package org.perennial.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes what people were told long ago, read or not: the audit trail keeps what happened. What still waits for a mail stays. In small
 * statements, so that nobody waits for it; every node may do it.
 */
@Component
class OldNotices {

    private static final Logger LOG = LoggerFactory.getLogger(OldNotices.class);
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Clock clock;

    OldNotices(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "1m")
    void sweep() {
        int forgotten = forget(clock.instant().minus(settings.notices()));
        if (forgotten > 0) {
            LOG.info("{} notifications older than {} were deleted", forgotten, settings.notices());
        }
    }

    /** The first of several goes with the last of them, so that none is left without it. */
    int forget(Instant before) {
        OffsetDateTime at = ToldTable.at(before);
        int all = 0;
        int gone;
        do {
            gone = jdbc.sql(
                            """
                            delete from notification where id in (
                              select n.id from notification n
                              where n.made_at < ? and n.mail_due_at is null
                                and not exists (select 1 from notification m where m.group_id = n.id)
                              order by n.made_at limit ?)
                            """)
                    .params(at, BATCH)
                    .update();
            all += gone;
        } while (gone > 0);
        return all;
    }
}
