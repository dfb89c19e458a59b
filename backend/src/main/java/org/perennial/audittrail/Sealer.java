package org.perennial.audittrail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.perennial.audittrail.verify.Merkle;
import org.perennial.audittrail.verify.Tile;
import org.perennial.shared.SystemTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their numbers and adds their leaves to the tree. One node at a time, by the tree's row; who writes entries
 * touches neither that row nor rows that are sealed, so writers never wait here. An entry that is committed late is sealed late.
 */
@Component
class Sealer {

    static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final StoredTree stored;
    private final CheckpointMaker checkpoints;
    private final TransactionTemplate transaction;

    Sealer(JdbcTemplate jdbc, StoredTree stored, CheckpointMaker checkpoints, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.checkpoints = checkpoints;
        this.transaction = transaction;
    }

    private record Unsealed(UUID id, byte[] leaf) {}

    /**
     * Seals what is committed, batch by batch, and signs the head where it is time to.
     *
     * @return how many entries were sealed here
     */
    int sealAll() {
        int all = 0;
        int batch;
        do {
            batch = seal(false);
            all += batch;
        } while (batch == BATCH);
        return all;
    }

    /** As {@link #sealAll}, with a checkpoint over all of it. */
    int sealAndSign() {
        int all = 0;
        int batch;
        do {
            // A new key makes an entry of its own while the first head is signed; it is sealed with the next batch.
            batch = seal(true);
            all += batch;
        } while (batch > 0);
        return all;
    }

    private int seal(boolean sign) {
        Integer sealed = transaction.execute(status -> {
            OptionalLong held = stored.hold();
            return held.isEmpty() ? 0 : seal(held.getAsLong(), sign);
        });
        return sealed == null ? 0 : sealed;
    }

    private int seal(long size, boolean sign) {
        List<Unsealed> batch = jdbc.query(
                "select * from audit_entry where sealed_no is null order by row_no limit " + BATCH, (row, number) -> {
                    CanonicalEntry entry = EntryRows.canonical(row);
                    return new Unsealed(entry.id(), Merkle.leaf(entry.bytes()));
                });
        Instant now = SystemTime.now();
        if (!batch.isEmpty()) {
            List<Object[]> numbered = new ArrayList<>();
            for (Unsealed each : batch) {
                numbered.add(new Object[] {size + numbered.size(), each.id()});
            }
            jdbc.batchUpdate("update audit_entry set sealed_no = ? where id = ? and sealed_no is null", numbered);
            List<Tile> changed = stored.tree(size).append(batch.stream().map(Unsealed::leaf).toList());
            stored.grow(changed, size + batch.size(), now);
        }
        checkpoints.make(stored.tree(size + batch.size()), size + batch.size(), now, sign && batch.size() < BATCH);
        return batch.size();
    }
}
