package org.perennial.audittrail;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.MerkleTree;
import org.perennial.audittrail.verify.Tile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tree in the database. */
@Component
class StoredTree {

    private final JdbcClient jdbc;

    StoredTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sealedAt system time; null while nothing is sealed */
    record State(long size, @Nullable Instant sealedAt, @Nullable Instant mailedAt, long mailedSize) {}

    State state() {
        return jdbc.sql("select size, sealed_at, mailed_at, coalesce(mailed_size, 0) as mailed_size from audit_tree where id = 1")
                .query((row, number) -> new State(
                        row.getLong("size"), EntryRows.instantOrNull(row, "sealed_at"), EntryRows.instantOrNull(row, "mailed_at"),
                        row.getLong("mailed_size")))
                .single();
    }

    /** Size of the tree, held until the transaction ends; empty while another node holds it. */
    OptionalLong hold() {
        return jdbc.sql("select size from audit_tree where id = 1 for update skip locked")
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    MerkleTree tree(long size) {
        return new MerkleTree(this::tile, size);
    }

    @Nullable Tile tile(int level, long no) {
        return jdbc.sql("select hashes from audit_tile where tile_level = ? and tile_no = ?")
                .params(level, no)
                .query((row, number) -> new Tile(level, no, row.getBytes(1)))
                .optional()
                .orElse(null);
    }

    void grow(List<Tile> changed, long size, Instant now) {
        for (Tile tile : changed) {
            if (jdbc.sql("update audit_tile set hashes = ? where tile_level = ? and tile_no = ?")
                            .params(tile.hashes(), tile.level(), tile.no())
                            .update()
                    == 0) {
                jdbc.sql("insert into audit_tile (tile_level, tile_no, hashes) values (?, ?, ?)")
                        .params(tile.level(), tile.no(), tile.hashes())
                        .update();
            }
        }
        jdbc.sql("update audit_tree set size = ?, sealed_at = ? where id = 1").params(size, EntryRows.at(now)).update();
    }

    void mailed(long size, Instant now) {
        jdbc.sql("update audit_tree set mailed_at = ?, mailed_size = ? where id = 1").params(EntryRows.at(now), size).update();
    }
}
