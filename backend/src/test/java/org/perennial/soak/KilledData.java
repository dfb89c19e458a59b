package org.perennial.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A copy of the database file as a dead process left it; looking at it changes nothing the next start will see. */
final class KilledData implements AutoCloseable {

    /** Each asks for what must not be there. */
    private static final Map<String, String> CONTRADICTIONS = Map.of(
            "open items without a task of the engine",
            "select count(*) from work_item w where w.state = 'OPEN' and not exists (select 1 from ACT_RU_TASK t where t.ID_ = w.task_id)",
            "tasks of the engine without an open item",
            "select count(*) from ACT_RU_TASK t where not exists (select 1 from work_item w where w.task_id = t.ID_ and w.state = 'OPEN')",
            "open cases without a running process",
            "select count(*) from case_record c where c.state = 'OPEN'"
                    + " and not exists (select 1 from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = cast(c.id as varchar))",
            "running processes without an open case",
            "select count(*) from ACT_RU_EXECUTION e where e.PARENT_ID_ is null"
                    + " and not exists (select 1 from case_record c where cast(c.id as varchar) = e.BUSINESS_KEY_ and c.state = 'OPEN')",
            "cases that count their open items wrongly",
            "select count(*) from case_record c where c.open_items <>"
                    + " (select count(*) from work_item w where w.case_id = c.id and w.state = 'OPEN')",
            "completed items without exactly one submission",
            "select count(*) from work_item w where w.state = 'DONE'"
                    + " and 1 <> (select count(*) from case_submission s where s.item_id = w.id)",
            "submissions the trail does not know",
            "select (select count(*) from case_submission where item_id is not null)"
                    + " - (select count(*) from audit_entry where action = 'item.completed')",
            "incidents", "select count(*) from ACT_RU_INCIDENT",
            "entries of the trail without payload",
            "select count(*) from audit_entry e where not exists (select 1 from audit_payload p where p.entry_id = e.id)");

    private final Connection connection;

    KilledData(Path data, Path copy) throws IOException, SQLException {
        Files.createDirectories(copy);
        Files.copy(data.resolve("perennial.mv.db"), copy.resolve("perennial.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        connection = DriverManager.getConnection("jdbc:h2:file:" + copy.toAbsolutePath() + "/perennial", "perennial", "");
    }

    /** What contradicts itself, or what was acknowledged and is not there, in words; empty when all is well. */
    List<String> losses(Ledger ledger) throws SQLException {
        List<String> losses = new ArrayList<>();
        for (Map.Entry<String, String> wrong : CONTRADICTIONS.entrySet()) {
            long found = count(wrong.getValue());
            if (found != 0) {
                losses.add(found + " " + wrong.getKey());
            }
        }
        for (Ledger.Claim claim : ledger.claims()) {
            if (count(claim.sql(), claim.subject()) != 1) {
                losses.add(claim.what() + " " + claim.subject());
            }
        }
        for (Map.Entry<String, Ledger.Draft> draft : ledger.drafts().entrySet()) {
            if (lost(draft.getKey(), draft.getValue())) {
                losses.add("draft of " + draft.getKey());
            }
        }
        return losses;
    }

    /** How many cases there are, so that a test can tell it looked at something. */
    long cases() throws SQLException {
        return count("select count(*) from case_record");
    }

    private boolean lost(String itemId, Ledger.Draft draft) throws SQLException {
        boolean open = count("select count(*) from work_item where state = 'OPEN' and id = ?", itemId) == 1;
        if (!open || draft.acknowledged() == null) {
            return false;
        }
        String stored = text("select data from work_draft where item_id = ?", itemId);
        return stored == null || !stored.contains(draft.acknowledged()) && draft.later().stream().noneMatch(stored::contains);
    }

    private long count(String sql, Object... parameters) throws SQLException {
        return Long.parseLong(String.valueOf(text(sql, parameters)));
    }

    private String text(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
