package org.perennial.audittrail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.NoteKey;
import org.perennial.audittrail.verify.TrailFinding;
import org.perennial.audittrail.verify.TrailFinding.Kind;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.audittrail.verify.TrailVerifier;
import org.perennial.audittrail.verify.TreeCheck;
import org.springframework.stereotype.Component;

/** Checks the trail in the database against its tree, its checkpoints and what somebody held outside. */
@Component
class TrailVerification {

    private static final int SAID_EVERY = 5_000;

    private final StoredTree stored;
    private final StoredTrail entries;
    private final CheckpointTable checkpoints;
    private final TrailKey key;

    TrailVerification(StoredTree stored, StoredTrail entries, CheckpointTable checkpoints, TrailKey key) {
        this.stored = stored;
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.key = key;
    }

    /** @param progress is told now and then how many entries were read */
    TrailReport run(@Nullable Checkpoint trusted, LongConsumer progress) {
        List<TrailFinding> damaged = new ArrayList<>();
        List<Checkpoint> own = own(damaged);
        long size = stored.state().size();
        StoredTrail.Leaves leaves = entries.leaves();
        TrailVerifier verifier = new TrailVerifier(size, keys(), own, trusted == null ? List.of() : List.of(trusted), leaves::leaf);
        damaged.forEach(verifier::add);
        TreeCheck tree = new TreeCheck(stored::tile);
        StoredTrail.Leaves again = entries.leaves();
        long[] checked = {0, 0};
        entries.read(size, row -> {
            verifier.next(row.sealed());
            for (byte[] leaf = again.leaf(checked[1]); leaf != null && checked[1] <= row.sealed().no(); leaf = again.leaf(checked[1])) {
                tree.next(leaf, verifier::add);
                checked[1]++;
            }
            if (++checked[0] % SAID_EVERY == 0) {
                progress.accept(checked[0]);
            }
        });
        if (checked[1] == size) {
            tree.end(verifier::add);
        }
        entries.beyond().forEach(row -> verifier.next(row.sealed()));
        // What says so may have been written while the entries were read.
        Set<UUID> later = entries.erasedAfter(size);
        verifier.missing().stream().filter(later::contains).forEach(verifier::erased);
        progress.accept(checked[0]);
        return verifier.end();
    }

    /** All, also larger ones than the tree: they tell that it was cut. */
    private List<Checkpoint> own(List<TrailFinding> damaged) {
        List<Checkpoint> own = new ArrayList<>();
        for (CheckpointTable.Made made : checkpoints.upTo(Long.MAX_VALUE)) {
            try {
                Checkpoint checkpoint = made.checkpoint();
                if (checkpoint.size() != made.size()) {
                    throw new IllegalArgumentException("Another one's note");
                }
                own.add(checkpoint);
            } catch (IllegalArgumentException unreadable) {
                damaged.add(TrailFinding.whole(Kind.CHECKPOINT_FORGED, "The checkpoint of " + made.size() + " entries cannot be read."));
            }
        }
        return own;
    }

    private Set<NoteKey> keys() {
        Set<NoteKey> keys = new LinkedHashSet<>(checkpoints.keys());
        keys.add(key.verifier());
        return keys;
    }
}
