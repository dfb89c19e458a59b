package org.perennial.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.SealedEntry;
import org.perennial.audittrail.verify.Tile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sealed entries of the database in the order of their numbers, some at a time, each with the leaf the tree has for its number. */
@Component
class StoredTrail {

    private static final int PIECE = 2_000;

    private final JdbcClient jdbc;
    private final StoredTree stored;

    StoredTrail(JdbcClient jdbc, StoredTree stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    /** @param sealed as verifiers read it */
    record Row(CanonicalEntry entry, SealedEntry sealed) {}

    /** Takes entries one after the other. */
    @FunctionalInterface
    interface Reader<E extends Exception> {

        void next(Row row) throws E;
    }

    /** Leaves of the tree, read tile by tile. Not for several threads. */
    final class Leaves {

        private @Nullable Tile tile;

        byte @Nullable [] leaf(long no) {
            if (no < 0) {
                return null;
            }
            if (tile == null || tile.no() != no / Tile.WIDTH) {
                tile = stored.tile(0, no / Tile.WIDTH);
            }
            return tile == null ? null : tile.at((int) (no % Tile.WIDTH));
        }
    }

    Leaves leaves() {
        return new Leaves();
    }

    /** Takes some entries after others, read at one moment. */
    @FunctionalInterface
    interface PieceReader<E extends Exception> {

        void next(List<Row> piece) throws E;
    }

    /** All entries with numbers below {@code size}. */
    <E extends Exception> void read(long size, Reader<E> reader) throws E {
        this.<E>readPieces(size, piece -> {
            for (Row row : piece) {
                reader.next(row);
            }
        });
    }

    /** As {@link #read}. */
    <E extends Exception> void readPieces(long size, PieceReader<E> reader) throws E {
        Leaves leaves = leaves();
        long from = Long.MIN_VALUE;
        List<Row> piece;
        do {
            piece = jdbc.sql("select e.*, p.salt, p.content from audit_entry e left join audit_payload p on p.entry_id = e.id"
                            + " where e.sealed_no >= ? and e.sealed_no < ? order by e.sealed_no limit ?")
                    .params(from, size, PIECE)
                    .query((row, number) -> row(row, leaves))
                    .list();
            if (!piece.isEmpty()) {
                reader.next(piece);
                from = piece.get(piece.size() - 1).sealed().no() + 1;
            }
        } while (piece.size() == PIECE);
    }

    /** Entries that were erased as those say that are not among the first {@code size}; also those that are not sealed yet. */
    Set<UUID> erasedAfter(long size) {
        Set<UUID> erased = new HashSet<>();
        jdbc.sql("select action, subject_type, subject_id from audit_entry where action = ? and (sealed_no is null or sealed_no >= ?)")
                .params(SealedEntry.Said.ERASED, size)
                .query(row -> {
                    UUID entry = SealedEntry.Said.erases(row.getString(1), row.getString(2), row.getObject(3, UUID.class));
                    if (entry != null) {
                        erased.add(entry);
                    }
                });
        return erased;
    }

    /** Entries with a number the tree has not given. */
    List<Row> beyond() {
        Leaves none = leaves();
        return jdbc.sql("select e.*, p.salt, p.content from audit_entry e left join audit_payload p on p.entry_id = e.id"
                        + " where e.sealed_no >= (select size from audit_tree where id = 1) order by e.sealed_no limit 100")
                .query((row, number) -> row(row, none))
                .list();
    }

    private static Row row(ResultSet row, Leaves leaves) throws SQLException {
        CanonicalEntry entry = EntryRows.canonical(row);
        long no = row.getLong("sealed_no");
        return new Row(entry, new SealedEntry(no, leaves.leaf(no), entry.said(), row.getBytes("salt"), row.getString("content")));
    }
}
