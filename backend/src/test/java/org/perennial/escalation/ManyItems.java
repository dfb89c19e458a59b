package org.perennial.escalation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.perennial.shared.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies of one real item, each in a copy of its case, because no test can reach many thousands through real transitions. The
 * engine does not know them; they are gone again at the end.
 */
public final class ManyItems implements AutoCloseable {

    private static final int ITEMS_PER_CASE = 20;

    private final JdbcTemplate jdbc;
    private final List<UUID> items = new ArrayList<>();
    private final List<UUID> cases = new ArrayList<>();

    public ManyItems(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> ids() {
        return items;
    }

    /** @param every between the due dates of one item and the next */
    public ManyItems copy(UUID item, int count, Instant firstDue, Duration every, Duration openBefore) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> offers = new ArrayList<>();
        List<Object[]> files = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            if (number % ITEMS_PER_CASE == 0) {
                UUID file = Ids.next();
                cases.add(file);
                files.add(new Object[] {file, "X-" + file.toString().substring(9, 23), item});
            }
            UUID copy = Ids.next();
            items.add(copy);
            Instant due = firstDue.plus(every.multipliedBy(number));
            rows.add(new Object[] {
                copy, copy.toString(), cases.get(cases.size() - 1), due.atOffset(ZoneOffset.UTC), due.atOffset(ZoneOffset.UTC),
                due.minus(openBefore).atOffset(ZoneOffset.UTC), due.minus(openBefore).atOffset(ZoneOffset.UTC), item
            });
            offers.add(new Object[] {due.atOffset(ZoneOffset.UTC), copy, item});
        }
        jdbc.batchUpdate(
                """
                insert into case_record (id, number, type_key, type_version_id, title, unit_id, owner_id, state, stage, grade, tier,
                    subject_kind, subject_id, attempt, level, started_at, started_by, reopen_no, open_items, version)
                select ?, ?, c.type_key, c.type_version_id, c.title, c.unit_id, c.owner_id, c.state, c.stage, c.grade, c.tier,
                    c.subject_kind, c.subject_id, c.attempt, c.level, c.started_at, c.started_by, 0, 20, 0
                from case_record c join work_item i on i.case_id = c.id where i.id = ?
                """,
                files);
        jdbc.batchUpdate(
                """
                insert into work_item (id, task_id, case_id, step_key, unit_id, roles, offered_to, assignee_id, state, unstaffed,
                    item_facts, attempt, due_at, original_due_at, created_at, next_signal_at, escalation_level, version)
                select ?, ?, ?, step_key, unit_id, roles, offered_to, assignee_id, state, unstaffed, item_facts, attempt, ?, ?, ?, ?,
                    0, 0 from work_item where id = ?
                """,
                rows);
        jdbc.batchUpdate(
                "insert into work_offer (principal, due_at, item_id) select principal, ?, ? from work_offer where item_id = ?", offers);
        return this;
    }

    @Override
    public void close() {
        for (UUID item : items) {
            jdbc.update("delete from item_signal where item_id = ?", item);
            jdbc.update("delete from notification where item_id = ?", item);
            jdbc.update("delete from work_offer where item_id = ?", item);
            jdbc.update("delete from work_item where id = ?", item);
        }
        for (UUID file : cases) {
            jdbc.update("delete from case_participant where case_id = ?", file);
            jdbc.update("delete from finding_proposal_item where case_id = ?", file);
            jdbc.update("delete from case_record where id = ?", file);
        }
    }
}
