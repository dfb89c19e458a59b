package org.perennial.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.identity.CurrentPerson;
import org.perennial.notification.ToldTable.Place;
import org.perennial.shared.Cursor;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Page;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the current person was told; nobody reads another's. */
@Service
@Transactional
public class Notifications {

    private final ToldTable table;
    private final Readers readers;
    private final Wording wording;
    private final CurrentPerson current;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(
            ToldTable table,
            Readers readers,
            Wording wording,
            CurrentPerson current,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.readers = readers;
        this.wording = wording;
        this.current = current;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A page, newest first. Several of one cause within a minute are one row.
     *
     * @param group id of such a row, to read each of them; null for all
     */
    @Transactional(readOnly = true)
    public Page<NotificationView> find(boolean unreadOnly, @Nullable UUID group, int limit, @Nullable String cursor) {
        UUID person = current.id();
        Page<Told> page = Page.of(
                table.page(person, unreadOnly, group, place(cursor), limit + 1), limit, told -> told,
                told -> Cursor.of(told.madeAt(), told.id()));
        Readers.Reader reader = readers.of(person);
        Map<UUID, CaseFile> cases =
                readers.readable(person, page.items().stream().map(Told::caseId).filter(Objects::nonNull).toList());
        return new Page<>(
                page.items().stream().map(told -> view(told, told.caseId() == null ? null : cases.get(told.caseId()), reader, group)).toList(),
                page.nextCursor());
    }

    /** How many rows of the list are unread. */
    @Transactional(readOnly = true)
    public int unread() {
        return jdbc.sql("select count(*) from notification where person_id = ? and read_at is null and group_id is null")
                .param(current.id())
                .query(Integer.class)
                .single();
    }

    /**
     * Marks a row and all that stands behind it as read; again is harmless.
     *
     * @throws Problem 404 {@code notification.not-found} also for another person's
     */
    public void read(UUID id) {
        UUID person = current.id();
        Integer found = jdbc.sql("select count(*) from notification where id = ? and person_id = ?")
                .params(id, person)
                .query(Integer.class)
                .single();
        if (found == 0) {
            throw Problem.notFound("notification");
        }
        jdbc.sql("update notification set read_at = ? where person_id = ? and (id = ? or group_id = ?) and read_at is null")
                .params(ToldTable.at(clock.instant()), person, id, id)
                .update();
        events.publishEvent(new LiveHint("notifications", null));
    }

    /** Marks as read all that was made up to an instant, such as the newest one on the screen. */
    public void readAll(Instant upTo) {
        Instant now = clock.instant();
        Instant latest = upTo.isAfter(now) || upTo.isBefore(Instant.EPOCH) ? now : upTo;
        jdbc.sql("update notification set read_at = ? where person_id = ? and read_at is null and made_at <= ?")
                .params(ToldTable.at(now), current.id(), ToldTable.at(latest))
                .update();
        events.publishEvent(new LiveHint("notifications", null));
    }

    private NotificationView view(Told told, @Nullable CaseFile file, Readers.Reader reader, @Nullable UUID group) {
        Wording.Words words = wording.of(told, file, reader.name(), reader.zone());
        return new NotificationView(
                told.id(), told.kind(), words.title(), words.text(), file == null ? null : file.number() + " " + file.title(), told.link(file != null),
                told.mandatory(), told.madeAt(), told.readAt(), group == null ? told.more() : 0);
    }

    private static @Nullable Place place(@Nullable String cursor) {
        return Cursor.parse(cursor, 2)
                .map(parts -> new Place(Cursor.instant(parts.get(0)), Cursor.id(parts.get(1))))
                .orElse(null);
    }
}
