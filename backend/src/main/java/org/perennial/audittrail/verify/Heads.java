package org.perennial.audittrail.verify;

import static org.perennial.audittrail.verify.TrailFinding.Kind.CHECKPOINT_FORGED;
import static org.perennial.audittrail.verify.TrailFinding.Kind.HEAD_REPLACED;
import static org.perennial.audittrail.verify.TrailFinding.Kind.HISTORY_REWRITTEN;
import static org.perennial.audittrail.verify.TrailFinding.Kind.ROLLED_BACK;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Compares the growing tree with signed heads: those that were kept beside the trail, or those somebody held outside. */
final class Heads {

    private final boolean outside;
    private final List<Checkpoint> heads;
    private final List<TrailFinding> findings = new ArrayList<>();
    private int next;
    private long good;
    private boolean bad;

    /** @param outside whether somebody else held them */
    Heads(Collection<Checkpoint> heads, Collection<NoteKey> keys, boolean outside) {
        this.outside = outside;
        this.heads = heads.stream()
                .filter(head -> genuine(head, keys))
                .sorted(Comparator.comparingLong(Checkpoint::size))
                .toList();
    }

    private boolean genuine(Checkpoint head, Collection<NoteKey> keys) {
        boolean genuine = head.signedBy(keys);
        if (!genuine) {
            findings.add(TrailFinding.whole(CHECKPOINT_FORGED, outside
                    ? "The key of this trail did not sign the checkpoint of " + head.size() + " entries that was held outside: key or head were replaced."
                    : "The checkpoint of " + head.size() + " entries is not signed by the key of this trail."));
        }
        return genuine;
    }

    /** The tree grew to this size; its root is asked for only where a head has it. */
    void reached(Frontier tree) {
        while (next < heads.size() && heads.get(next).size() <= tree.size()) {
            Checkpoint head = heads.get(next++);
            if (head.size() < tree.size() || head.same(tree.root())) {
                good = head.size();
            } else if (!bad) {
                bad = true;
                findings.add(differs(head));
            }
        }
    }

    private TrailFinding differs(Checkpoint head) {
        String entries = good == head.size() - 1 ? "Entry " + good : "One of the entries " + good + " to " + (head.size() - 1);
        return outside
                ? TrailFinding.between(HEAD_REPLACED, good, head.size(), entries
                        + " is not the one the checkpoint that was held outside vouches for: the trail was rewritten.")
                : TrailFinding.between(HISTORY_REWRITTEN, good, head.size(), entries
                        + " is not the one that the checkpoint of " + head.size() + " entries vouches for.");
    }

    /** Everything was read; heads of larger trees are left. */
    void end(long size) {
        if (next < heads.size()) {
            Checkpoint head = heads.get(heads.size() - 1);
            findings.add(TrailFinding.between(ROLLED_BACK, size, head.size(), "There are " + size + " entries, but a checkpoint"
                    + (outside ? " that was held outside" : "") + " vouches for " + head.size() + ": the end was cut off."));
        }
    }

    /** Entries of the largest head that fits. */
    long good() {
        return good;
    }

    List<TrailFinding> findings() {
        return findings;
    }
}
