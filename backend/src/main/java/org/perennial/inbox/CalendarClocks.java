package org.perennial.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of many items at once, for when their calendar changes or might, and to look at them all. Joins the caller's transaction. */
@Service
@Transactional
public class CalendarClocks {

    private final JdbcClient jdbc;

    CalendarClocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets the sweep look at every open item of these units that has a deadline.
     *
     * @return how many these are
     */
    public int changed(Collection<UUID> units, Instant now) {
        return units.isEmpty()
                ? 0
                : jdbc.sql(
                                """
                                update work_item set calendar_changed = true,
                                  next_signal_at = case when next_signal_at <= :now then next_signal_at else :now end
                                where state = 'OPEN' and due_at is not null and unit_id in (:units)
                                """)
                        .param("now", ClockTable.at(now))
                        .param("units", units)
                        .update();
    }

    /** The clocks of these items; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<ItemClock> byId(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + ClockTable.COLUMNS + "where id in (:ids)").param("ids", ids).query(ClockTable::clock).list();
    }

    /** The due dates of these items are right in the calendar as it is now. */
    public void settled(Collection<UUID> items) {
        if (!items.isEmpty()) {
            jdbc.sql("update work_item set calendar_changed = false where id in (:ids)").param("ids", items).update();
        }
    }

    /**
     * Open items of these units that have a deadline, the soonest first.
     *
     * @param after the last one seen; null to begin
     */
    @Transactional(readOnly = true)
    public List<ItemClock> open(Collection<UUID> units, @Nullable ItemClock after, int limit) {
        if (units.isEmpty()) {
            return List.of();
        }
        Instant due = after == null || after.dueAt() == null ? Instant.EPOCH : after.dueAt();
        return jdbc.sql("select " + ClockTable.COLUMNS
                        + "where state = 'OPEN' and unit_id in (:units) and (due_at > :due or due_at = :due and id > :id)"
                        + " order by due_at, id limit :limit")
                .param("units", units)
                .param("due", ClockTable.at(due))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query(ClockTable::clock)
                .list();
    }
}
