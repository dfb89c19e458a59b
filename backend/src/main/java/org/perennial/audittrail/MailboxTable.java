package org.perennial.audittrail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses outside that get checkpoints by mail. */
@Component
class MailboxTable {

    private final JdbcClient jdbc;

    MailboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key the address without case, of which there is one
     * @param addedAt system time
     */
    record Row(UUID id, String address, String key, String name, UUID addedBy, Instant addedAt) {}

    /** By address. */
    List<Row> all() {
        return jdbc.sql("select id, address, address_key, name, added_by, added_at from audit_checkpoint_mailbox order by address_key")
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class), row.getString("address"), row.getString("address_key"), row.getString("name"),
                        row.getObject("added_by", UUID.class), EntryRows.instant(row, "added_at")))
                .list();
    }

    void add(Row row) {
        jdbc.sql("insert into audit_checkpoint_mailbox (id, address, address_key, name, added_by, added_at) values (?, ?, ?, ?, ?, ?)")
                .params(row.id(), row.address(), row.key(), row.name(), row.addedBy(), EntryRows.at(row.addedAt()))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from audit_checkpoint_mailbox where id = ?").param(id).update();
    }
}
