package org.perennial.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Together;
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
        boolean mails = Together.once(MailServers.class, "current", servers::current).isPresent();
        Map<UUID, MailMode> modes = mails && !notice.mandatory() ? modes(notice.receivers()) : Map.of();
        for (UUID person : notice.receivers()) {
            MailMode mode = modes.getOrDefault(person, MailMode.AT_ONCE);
            table.insert(told(notice, person, now), facts, mails ? due(person, mode, now) : null, mode.digest());
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
        UUID id = Ids.next();
        UUID group = notice.cause() == null ? null : group(person, notice.cause(), id, now);
        return new Told(
                id, person, notice.kind(), notice.caseId(), notice.itemId(), notice.path(), notice.mandatory(), notice.cause(),
                Map.of(), now, null, group, 0);
    }

    private @Nullable Instant due(UUID person, MailMode mode, Instant now) {
        return Together.once(MailTimes.class, person + mode.name(), () -> times.due(person, mode, now));
    }

    private Map<UUID, MailMode> modes(Set<UUID> receivers) {
        return Together.once(PreferenceTable.class, receivers, () -> preferences.of(receivers));
    }

    /** The notice this one belongs to; null where it is the first, to which those that are told together with it belong. */
    private @Nullable UUID group(UUID person, String cause, UUID id, Instant now) {
        AtomicReference<@Nullable UUID> first = Together.once(ToldTable.class, person + cause, () -> new AtomicReference<@Nullable UUID>(
                table.first(person, cause, now.minus(settings.merge())).orElse(null)));
        return first.compareAndSet(null, id) ? null : first.get();
    }
}
