package org.perennial.audittrail.verify;

import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_INSERTED;
import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_MISSING;
import static org.perennial.audittrail.verify.TrailFinding.Kind.ENTRY_UNREADABLE;
import static org.perennial.audittrail.verify.TrailFinding.Kind.PAYLOAD_CHANGED;
import static org.perennial.audittrail.verify.TrailFinding.Kind.PAYLOAD_MISSING;
import static org.perennial.audittrail.verify.TrailFinding.Kind.TREE_CHANGED;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Hashes;

/**
 * Reads a sealed trail once, from the first entry to the last, and says what is not as it was sealed ({@code docs/audit-trail.md},
 * "Verify"). Memory grows with erased payloads and findings only.
 */
public final class TrailVerifier {

    private static final int MOST = 100;

    private final Leaves leaves;
    private final Heads own;
    private final Heads outside;
    private final long size;
    private final Frontier tree = new Frontier();
    private final Mismatches mismatches = new Mismatches();
    private final Gaps gaps = new Gaps();
    private final Map<UUID, Long> missing = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();
    private final List<TrailFinding> findings = new ArrayList<>();
    private long next;
    private long read;
    private long withheld;
    private boolean broken;

    /** Leaves that are kept apart from entries, so that a missing entry's is still known. */
    @FunctionalInterface
    public interface Leaves {

        /** None are. */
        Leaves NONE = no -> null;

        byte @Nullable [] leaf(long no);
    }

    /**
     * @param size how many entries there have to be
     * @param keys keys whose signature makes a checkpoint genuine
     * @param own checkpoints kept beside the trail
     * @param outside checkpoints that somebody else held; empty where there are none
     */
    public TrailVerifier(
            long size, Collection<NoteKey> keys, Collection<Checkpoint> own, Collection<Checkpoint> outside, Leaves leaves) {
        this.size = size;
        this.own = new Heads(own, keys, false);
        this.outside = new Heads(outside, keys, true);
        this.leaves = leaves;
    }

    /** The next entry, in the order in which they are kept. */
    public void next(SealedEntry entry) {
        read++;
        UUID id = entry.said() == null ? null : entry.said().id();
        if (entry.no() >= size || entry.no() < 0) {
            add(TrailFinding.at(ENTRY_INSERTED, entry.no(), id, "Number " + entry.no() + " lies behind the end of the tree of " + size + "."));
            return;
        }
        if (entry.no() < next) {
            gaps.late(entry.no(), id);
            return;
        }
        skipTo(entry.no());
        grow(leafOf(entry));
        if (entry.said() == null) {
            withheld++;
        } else {
            payload(entry, entry.said());
        }
    }

    /** What was found, all in all. Call it once. */
    public TrailReport end() {
        if (next < size && leaves.leaf(next) == null) {
            add(TrailFinding.between(ENTRY_MISSING, own.good(), size, "There should be " + size + " entries: " + (size - next)
                    + " of those from number " + own.good() + " on are missing."));
            broken = true;
        } else {
            skipTo(size);
        }
        if (!broken) {
            own.end(size);
            outside.end(size);
        }
        List<TrailFinding> all = new ArrayList<>(mismatches.findings());
        all.addAll(gaps.findings());
        all.addAll(findings);
        missing.forEach((id, no) -> {
            if (!erased.contains(id)) {
                all.add(TrailFinding.at(PAYLOAD_MISSING, no, id, "The payload of entry " + no + " is gone and no entry says that it was erased."));
            }
        });
        boolean entriesFound = !all.isEmpty();
        all.addAll(outside.findings());
        all.addAll(own.findings());
        if (all.isEmpty() && broken) {
            all.add(TrailFinding.whole(TREE_CHANGED, "The tree could not be computed to its end, so nothing vouches for the entries."));
        }
        List<TrailFinding> exact = all.stream().filter(TrailFinding::exact).toList();
        all.sort(Comparator.comparing((TrailFinding each) -> place(each, exact, entriesFound)).thenComparing(each -> !each.exact()));
        return new TrailReport(
                read, withheld, missing.keySet().stream().filter(erased::contains).count(), own.good(), outside.good(),
                all.size() > MOST ? all.subList(0, MOST) : all);
    }

    /** By number; a span of entries stands where the bad one in it is known, behind it. */
    private static long place(TrailFinding finding, List<TrailFinding> exact, boolean entriesFound) {
        if (finding.from() == null || finding.to() == null) {
            return entriesFound ? Long.MAX_VALUE : -1;
        }
        return exact.stream()
                .map(TrailFinding::from)
                .filter(no -> no >= finding.from() && no < finding.to())
                .min(Comparator.naturalOrder())
                .orElse(finding.from());
    }

    /** An entry stands here that cannot be read; its leaf is given where that is known. */
    public void unreadable(byte @Nullable [] leaf) {
        read++;
        add(TrailFinding.at(ENTRY_UNREADABLE, next, null, "Entry " + next + " cannot be read."));
        if (next < size) {
            grow(leaf);
        }
    }

    /** Adds what was found outside of the entries. */
    public void add(TrailFinding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        }
    }

    /** An entry outside of the tree says that this one's payload is erased. */
    public void erased(UUID entry) {
        erased.add(entry);
    }

    /** Payloads that are missing without an entry that says so, as far as was read. */
    public Set<UUID> missing() {
        Set<UUID> open = new HashSet<>(missing.keySet());
        open.removeAll(erased);
        return open;
    }

    private void skipTo(long no) {
        if (no <= next) {
            return;
        }
        gaps.passed(next, no);
        while (next < no && !broken) {
            grow(leaves.leaf(next));
        }
        next = no;
    }

    private byte @Nullable [] leafOf(SealedEntry entry) {
        if (entry.said() == null) {
            if (entry.leaf() == null) {
                add(TrailFinding.at(ENTRY_UNREADABLE, entry.no(), null, "Entry " + entry.no() + " is withheld, and its leaf is too."));
            }
            return entry.leaf();
        }
        byte[] is = Merkle.leaf(entry.said().canonical());
        if (entry.leaf() == null) {
            add(TrailFinding.at(TREE_CHANGED, entry.no(), entry.said().id(), "The tree has no leaf for entry " + entry.no() + "."));
            return is;
        }
        if (!Arrays.equals(is, entry.leaf())) {
            mismatches.add(entry.no(), entry.said().id(), is, entry.leaf());
        }
        return entry.leaf();
    }

    private void grow(byte @Nullable [] leaf) {
        next++;
        if (leaf == null) {
            broken = true;
        }
        if (broken || leaf == null) {
            return;
        }
        tree.append(leaf);
        own.reached(tree);
        outside.reached(tree);
    }

    private void payload(SealedEntry entry, SealedEntry.Said said) {
        if (said.erases() != null) {
            erased.add(said.erases());
        }
        if (entry.salt() == null && entry.content() == null) {
            missing.put(said.id(), entry.no());
            return;
        }
        MessageDigest digest = Hashes.sha256();
        digest.update(entry.salt() == null ? new byte[0] : entry.salt());
        byte[] content = entry.content() == null ? new byte[0] : entry.content().getBytes(StandardCharsets.UTF_8);
        if (!HexFormat.of().formatHex(digest.digest(content)).equals(said.commitment())) {
            add(TrailFinding.at(PAYLOAD_CHANGED, entry.no(), said.id(), "The payload of entry " + entry.no() + " is not the one it commits to."));
        }
    }
}
