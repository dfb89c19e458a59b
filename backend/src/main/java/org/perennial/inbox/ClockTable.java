package org.perennial.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clock columns of items, in SQL of their own: the sweep must not collide with people on the row's version. */
@Component
class ClockTable {

    static final String COLUMNS =
            "id, case_id, unit_id, step_key, detail, assignee_id, due_at, original_due_at, clock_cycle,"
                    + " coalesce(cycle_from, created_at) cycle_began, created_at, due_fixed, calendar_changed, next_signal_at,"
                    + " escalation_level, state from work_item ";

    private final JdbcClient jdbc;
    private final Rows rows;

    ClockTable(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Optional<ItemClock> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + "where id = ?").param(id).query(ClockTable::clock).optional();
    }

    List<ItemClock> takeDue(Instant now, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + "where next_signal_at <= ? and state = 'OPEN' order by next_signal_at limit ? for update skip locked")
                .params(at(now), limit)
                .query(ClockTable::clock)
                .list();
    }

    Optional<Instant> nextSignal() {
        return jdbc.sql("select next_signal_at from work_item where next_signal_at is not null and state = 'OPEN'"
                        + " order by next_signal_at limit 1")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void openTo(UUID id, UUID person, @Nullable Instant due) {
        rows.write("update work_item set deputy_id = ? where id = ?", id, person, id);
        String principal = Offer.person(person);
        rows.write("delete from work_offer where item_id = ? and principal = ?", id + principal, id, principal);
        rows.insertOnce("work_offer", "principal, due_at, item_id", principal, at(due == null ? OfferTable.NEVER : due), id);
    }

    void plan(UUID id, @Nullable Instant next) {
        rows.write("update work_item set next_signal_at = ? where id = ?", id, next == null ? null : at(next), id);
    }

    void level(UUID id, int level) {
        rows.write("update work_item set escalation_level = ? where id = ?", id, level, id);
    }

    void recallDeputy(UUID id) {
        jdbc.sql("update work_item set deputy_id = null where id = ?").param(id).update();
    }

    /** Begins a new cycle unless the item stays late. */
    void moveDue(UUID id, Instant due, Instant now) {
        if (due.isAfter(now)) {
            jdbc.sql("update work_item set due_at = ?, original_due_at = coalesce(original_due_at, due_at, ?), escalation_level = 0,"
                            + " clock_cycle = clock_cycle + 1, cycle_from = ?, due_fixed = true where id = ?")
                    .params(at(due), at(due), at(now), id)
                    .update();
        } else {
            jdbc.sql("update work_item set due_at = ?, original_due_at = coalesce(original_due_at, due_at, ?),"
                            + " due_fixed = true where id = ?")
                    .params(at(due), at(due), id)
                    .update();
        }
        jdbc.sql("update work_offer set due_at = ? where item_id = ?").params(at(due), id).update();
    }

    /** Moves the due date with the calendar: a cycle goes on unless the item is no longer late. */
    void followCalendar(UUID id, ItemClock moved) {
        jdbc.sql("update work_item set due_at = ?, original_due_at = coalesce(original_due_at, due_at, ?), escalation_level = ?,"
                        + " clock_cycle = ?, cycle_from = ? where id = ?")
                .params(at(moved.dueAt()), at(moved.dueAt()), moved.level(), moved.cycle(), at(moved.cycleFrom()), id)
                .update();
        jdbc.sql("update work_offer set due_at = ? where item_id = ?").params(at(moved.dueAt()), id).update();
    }

    static ItemClock clock(ResultSet row, int number) throws SQLException {
        return new ItemClock(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("step_key"),
                row.getString("detail"),
                row.getObject("assignee_id", UUID.class),
                instant(row.getTimestamp("due_at")),
                instant(row.getTimestamp("original_due_at")),
                row.getInt("clock_cycle"),
                row.getTimestamp("cycle_began").toInstant(),
                row.getTimestamp("created_at").toInstant(),
                row.getBoolean("due_fixed"),
                row.getBoolean("calendar_changed"),
                instant(row.getTimestamp("next_signal_at")),
                row.getInt("escalation_level"),
                "OPEN".equals(row.getString("state")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
