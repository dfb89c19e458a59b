package org.perennial.notification;

import java.time.Clock;
import java.time.ZoneOffset;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional
class InProductNotices implements Notices {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InProductNotices(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void tell(Notice notice) {
        String facts = JSON.writeValueAsString(notice.facts());
        notice.receivers().forEach(person -> jdbc.sql(
                        """
                        insert into notification (id, person_id, kind, case_id, item_id, path, mandatory, cause, facts, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(), person, notice.kind(), notice.caseId(), notice.itemId(), notice.path(), notice.mandatory(),
                        notice.cause(), facts, clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        events.publishEvent(new LiveHint("notifications", null));
    }
}
