package org.perennial.audittrail;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.Checkpoint;
import org.perennial.audittrail.verify.MerkleTree;
import org.perennial.audittrail.verify.NoteKey;
import org.perennial.shared.AuditableEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Signs heads of the tree. Called inside of the sealer's transaction. */
@Component
class CheckpointMaker {

    static final long ENTRIES = 1_000;
    static final Duration AGE = Duration.ofHours(1);
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointMaker.class);

    private final CheckpointTable table;
    private final TrailKey key;
    private final TrailSettings settings;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Trouble trouble;

    CheckpointMaker(CheckpointTable table, TrailKey key, TrailSettings settings, ApplicationEventPublisher events) {
        this.table = table;
        this.key = key;
        this.settings = settings;
        this.events = events;
    }

    /** Why this node signs nothing. */
    enum Trouble {
        /** Checkpoints were signed with a key that is not this node's. */
        OTHER_KEY,
        /** The tree no longer contains what the last checkpoint vouches for: signing would vouch for a forgery. */
        TREE_CHANGED
    }

    /** Why this node signed nothing when it was to sign last; null where nothing was in the way. */
    @Nullable Trouble trouble() {
        return trouble;
    }

    /**
     * Signs the head where it is time to, or at once where {@code now} asks for it.
     *
     * @return whether a checkpoint was made
     */
    boolean make(MerkleTree tree, long size, Instant at, boolean asked) {
        Optional<CheckpointTable.Made> last = table.newest();
        long covered = last.map(CheckpointTable.Made::size).orElse(0L);
        boolean due = asked
                || last.isEmpty()
                || size - covered >= ENTRIES
                || last.get().madeAt().plus(AGE).isBefore(at);
        if (size <= covered || !due || stopped(tree, last)) {
            return false;
        }
        table.add(Checkpoint.sign(key.signer(), size, tree.root(size)), at);
        return true;
    }

    private boolean stopped(MerkleTree tree, Optional<CheckpointTable.Made> last) {
        List<NoteKey> used = table.keys();
        NoteKey mine = key.verifier();
        Trouble found = null;
        if (used.isEmpty()) {
            register(mine, null);
        } else if (!used.get(used.size() - 1).equals(mine)) {
            if (settings.acceptNewKey() && !used.contains(mine)) {
                register(mine, used.get(used.size() - 1));
            } else {
                found = Trouble.OTHER_KEY;
            }
        }
        if (found == null && last.isPresent() && !still(tree, last.get())) {
            found = Trouble.TREE_CHANGED;
        }
        if (found != null && found != trouble) {
            LOG.error(found == Trouble.OTHER_KEY
                    ? "The audit trail's checkpoints were signed with another key than this node's. Give it that key (perennial.trail.key-file),"
                            + " or set perennial.trail.accept-new-key=true if it is lost. Until then no checkpoint is signed here."
                    : "The audit trail does not contain any more what its last checkpoint vouches for. Verify it. No checkpoint is signed.");
        }
        trouble = found;
        return found != null;
    }

    private boolean still(MerkleTree tree, CheckpointTable.Made last) {
        try {
            Checkpoint checkpoint = last.checkpoint();
            return checkpoint.size() == last.size()
                    && checkpoint.signedBy(table.keys())
                    && Arrays.equals(checkpoint.root(), tree.root(last.size()));
        } catch (IllegalArgumentException | IllegalStateException damaged) {
            return false;
        }
    }

    private void register(NoteKey mine, @Nullable NoteKey before) {
        table.add(mine, org.perennial.shared.SystemTime.now());
        Map<String, Object> payload = new HashMap<>(Map.of("key", mine.text()));
        if (before != null) {
            payload.put("before", before.text());
        }
        events.publishEvent(new AuditableEvent(
                before == null ? "trail-key.registered" : "trail-key.replaced", "trail-key", null, mine.name(), null, null, payload));
    }
}
