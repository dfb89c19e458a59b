package org.perennial.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a row per receiver, with the instant at which it goes into a mail. No mail is made here: the caller's request must not
 * wait for texts, and what comes within the same minute becomes one mail.
 */
@Service
@Transactional
class InProductNotices implements Notices {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ToldTable table;
    private final PreferenceTable preferences;
    private final MailTimes times;
    private final MailServers servers;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InProductNotices(
            ToldTable table,
            PreferenceTable preferences,
            MailTimes times,
            MailServers servers,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.preferences = preferences;
        this.times = times;
        this.servers = servers;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void tell(Notice notice) {
        String facts = JSON.writeValueAsString(notice.facts());
        Instant now = clock.instant();
        boolean mails = servers.current().isPresent();
        Map<UUID, MailMode> modes = mails && !notice.mandatory() ? preferences.of(notice.receivers()) : Map.of();
        for (UUID person : notice.receivers()) {
            MailMode mode = modes.getOrDefault(person, MailMode.AT_ONCE);
            table.insert(told(notice, person, now), facts, mails ? times.due(person, mode, now) : null, mode.digest());
        }
        events.publishEvent(new LiveHint("notifications", null));
    }

    @Override
    public void settle(UUID itemId) {
        if (table.settle(itemId, clock.instant()) > 0) {
            events.publishEvent(new LiveHint("notifications", null));
        }
    }

    private Told told(Notice notice, UUID person, Instant now) {
        UUID group = notice.cause() == null ? null : table.first(person, notice.cause(), now.minus(settings.merge())).orElse(null);
        return new Told(
                Ids.next(), person, notice.kind(), notice.caseId(), notice.itemId(), notice.path(), notice.mandatory(), notice.cause(),
                Map.of(), now, null, group, 0);
    }
}
