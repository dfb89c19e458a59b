package org.perennial.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.NoteKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checkpoints that were made, and the public keys they were signed with. */
@Component
class CheckpointTable {

    private static final String SELECT = "select tree_size, note, made_at from audit_checkpoint ";

    private final JdbcClient jdbc;

    CheckpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param madeAt system time */
    record Made(long size, String note, Instant madeAt) {

        /** @throws IllegalArgumentException where the row was damaged */
        Checkpoint checkpoint() {
            return Checkpoint.parse(note);
        }
    }

    Optional<Made> newest() {
        return jdbc.sql(SELECT + "order by tree_size desc limit 1").query(CheckpointTable::made).optional();
    }

    Optional<Made> of(long size) {
        return jdbc.sql(SELECT + "where tree_size = ?").param(size).query(CheckpointTable::made).optional();
    }

    /** Largest first. */
    List<Made> below(long size, int limit) {
        return jdbc.sql(SELECT + "where tree_size < ? order by tree_size desc limit ?").params(size, limit).query(CheckpointTable::made).list();
    }

    /** All up to this size, smallest first. */
    List<Made> upTo(long size) {
        return jdbc.sql(SELECT + "where tree_size <= ? order by tree_size").param(size).query(CheckpointTable::made).list();
    }

    void add(Checkpoint checkpoint, Instant now) {
        jdbc.sql("insert into audit_checkpoint (tree_size, note, made_at) values (?, ?, ?)")
                .params(checkpoint.size(), checkpoint.note(), EntryRows.at(now))
                .update();
    }

    /** Keys in the order in which they came into use. */
    List<NoteKey> keys() {
        return jdbc.sql("select verifier_key from audit_key order by first_used_at, verifier_key").query(String.class).list().stream()
                .map(NoteKey::parse)
                .toList();
    }

    void add(NoteKey key, Instant now) {
        jdbc.sql("insert into audit_key (verifier_key, first_used_at) values (?, ?)").params(key.text(), EntryRows.at(now)).update();
    }

    private static Made made(ResultSet row, int number) throws SQLException {
        return new Made(row.getLong("tree_size"), row.getString("note"), EntryRows.instant(row, "made_at"));
    }
}
