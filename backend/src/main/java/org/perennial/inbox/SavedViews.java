package org.perennial.inbox;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Filters of lists that a person keeps under a name. Nobody sees those of somebody else. */
@Service
@Transactional
public class SavedViews {

    /** Most views of one person, over all lists. */
    static final int MOST = 50;

    /** Longest name in characters. */
    static final int NAME = 60;

    /** Longest query in characters. */
    static final int QUERY = 1_000;

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, CurrentPerson current, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** @param query the list's part of the address after the question mark; empty for the list as it opens */
    public record SavedView(UUID id, ViewedList list, String name, String query) {}

    /** The current person's views by name; {@code list} null for those of all lists. */
    @Transactional(readOnly = true)
    public List<SavedView> mine(@Nullable ViewedList list) {
        return jdbc.sql("select id, list, name, query from saved_view where person_id = ? order by name_key, id")
                .param(current.id())
                .query((row, number) -> new SavedView(
                        row.getObject(1, UUID.class), ViewedList.valueOf(row.getString(2)), row.getString(3), row.getString(4)))
                .stream()
                .filter(view -> list == null || view.list() == list)
                .toList();
    }

    /** @throws Problem 400 for a wrong list, name or query; 409 {@code view.name-taken} or {@code view.too-many} */
    public SavedView save(@Nullable ViewedList list, @Nullable String name, @Nullable String query) {
        if (list == null) {
            throw Problem.invalid("/list", "required", "Say which list it is a view of.");
        }
        String called = name(name);
        String kept = query(query);
        List<SavedView> mine = mine(null);
        requireFree(mine, list, called, null);
        SavedView view = new SavedView(Ids.next(), list, called, kept);
        jdbc.sql("insert into saved_view (id, person_id, place, list, name, name_key, query, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        view.id(), current.id(), freePlace(), list.name(), called, key(called), kept,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        publish("view.saved", view);
        return view;
    }

    /**
     * Changes name, query or both.
     *
     * @param query null to leave the filter as it is
     * @throws Problem as {@link #save}; 404 {@code view.not-found}
     */
    public SavedView change(UUID id, @Nullable String name, @Nullable String query) {
        List<SavedView> mine = mine(null);
        SavedView before = found(mine, id);
        SavedView view = new SavedView(id, before.list(), name(name), query == null ? before.query() : query(query));
        requireFree(mine, view.list(), view.name(), id);
        jdbc.sql("update saved_view set name = ?, name_key = ?, query = ? where id = ? and person_id = ?")
                .params(view.name(), key(view.name()), view.query(), id, current.id())
                .update();
        publish("view.changed", view);
        return view;
    }

    /** @throws Problem 404 {@code view.not-found} */
    public void delete(UUID id) {
        SavedView view = found(mine(null), id);
        jdbc.sql("delete from saved_view where id = ? and person_id = ?").params(id, current.id()).update();
        publish("view.deleted", view);
    }

    /** Of two at the same moment one finds its place taken when it inserts, and comes again. */
    private int freePlace() {
        Set<Integer> taken = jdbc.sql("select place from saved_view where person_id = ?").param(current.id()).query(Integer.class).set();
        return IntStream.rangeClosed(1, MOST)
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("view.too-many", "You have " + MOST + " views already. Delete one first."));
    }

    private static SavedView found(List<SavedView> mine, UUID id) {
        return mine.stream().filter(view -> view.id().equals(id)).findFirst().orElseThrow(() -> Problem.notFound("view"));
    }

    private static void requireFree(List<SavedView> mine, ViewedList list, String name, @Nullable UUID self) {
        boolean taken = mine.stream()
                .anyMatch(view -> view.list() == list && key(view.name()).equals(key(name)) && !view.id().equals(self));
        if (taken) {
            throw Problem.conflict("view.name-taken", "You have a view of this name already.");
        }
    }

    private static String name(@Nullable String name) {
        String called = name == null ? "" : name.strip();
        if (called.isEmpty()) {
            throw Problem.invalid("/name", "required", "Please give it a name.");
        }
        return printable("/name", called, NAME);
    }

    private static String query(@Nullable String query) {
        return printable("/query", query == null ? "" : query.strip(), QUERY);
    }

    private static String printable(String pointer, String text, int max) {
        if (text.length() > max) {
            throw Problem.invalid(pointer, "too-long", "At most " + max + " characters.");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid(pointer, "control-character", "Remove the invisible control character.");
        }
        return text;
    }

    /** "Mine" and "mine" are one name. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void publish(String action, SavedView view) {
        events.publishEvent(AuditableEvent.of(
                action, "view", view.id(), view.name(), null, Map.of("list", view.list().name(), "query", view.query())));
        events.publishEvent(new LiveHint("views", view.id()));
    }
}
