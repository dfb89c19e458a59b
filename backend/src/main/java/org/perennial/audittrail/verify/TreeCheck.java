package org.perennial.audittrail.verify;

import static org.perennial.audittrail.verify.TrailFinding.Kind.TREE_CHANGED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether the nodes kept above the leaves are those that the leaves make: proofs are built from them. */
public final class TreeCheck {

    private final Tiles kept;
    private final Map<Integer, Tile> own = new TreeMap<>();
    private long size;

    public TreeCheck(Tiles kept) {
        this.kept = kept;
    }

    /** The next leaf as it is kept; findings go to {@code found}. */
    public void next(byte[] leaf, Consumer<TrailFinding> found) {
        for (Tile tile : new MerkleTree((level, no) -> own.get(level), size).append(List.of(leaf))) {
            own.put(tile.level(), tile);
            if (tile.level() > 0 && tile.width() == Tile.WIDTH) {
                compare(tile, found);
            }
        }
        size++;
    }

    /** All leaves are read. */
    public void end(Consumer<TrailFinding> found) {
        own.values().stream().filter(tile -> tile.level() > 0 && tile.width() < Tile.WIDTH).forEach(tile -> compare(tile, found));
    }

    private void compare(Tile is, Consumer<TrailFinding> found) {
        Tile other = kept.tile(is.level(), is.no());
        int same = other == null ? 0 : Math.max(0, Arrays.mismatch(is.hashes(), other.hashes()));
        if (other == null || !Arrays.equals(is.hashes(), head(other, is.hashes().length))) {
            long leaves = 1L << (8 * is.level());
            long from = (is.no() * Tile.WIDTH + same / Merkle.BYTES) * leaves;
            found.accept(TrailFinding.between(TREE_CHANGED, from, from + leaves,
                    "The tree's nodes above the entries " + from + " to " + (from + leaves - 1) + " were changed."));
        }
    }

    private static byte @Nullable [] head(Tile tile, int bytes) {
        return tile.hashes().length < bytes ? null : Arrays.copyOf(tile.hashes(), bytes);
    }
}
