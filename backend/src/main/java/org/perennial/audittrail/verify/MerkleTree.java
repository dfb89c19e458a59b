package org.perennial.audittrail.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tree of RFC 6962 over kept tiles. Every eighth row of nodes is kept, 256 hashes together: a batch changes the last tile of each
 * level, a proof over a million leaves reads three to six tiles. Not for several threads.
 */
public final class MerkleTree {

    private static final int HEIGHT = 8;

    private final Tiles kept;
    private final Map<String, Tile> read = new HashMap<>();
    private final long size;

    /** @param size leaves in the tiles; what lies behind them is not looked at */
    public MerkleTree(Tiles kept, long size) {
        this.kept = kept;
        this.size = size;
    }

    /** Root over the first {@code leaves}, at most as many as there are. */
    public byte[] root(long leaves) {
        require(leaves >= 0 && leaves <= size, "There is no root over " + leaves + " of " + size + " leaves");
        return leaves == 0 ? Merkle.empty() : range(0, leaves);
    }

    /** The tiles that change when these leaves are added; smaller versions of them are replaced. */
    public List<Tile> append(List<byte[]> leaves) {
        List<Tile> changed = new ArrayList<>();
        List<byte[]> hashes = leaves;
        for (int level = 0; !hashes.isEmpty(); level++) {
            hashes = append(level, hashes, changed);
        }
        return changed;
    }

    /** Adds to one level; gives the hashes that its tiles that became full add to the next. */
    private List<byte[]> append(int level, List<byte[]> hashes, List<Tile> changed) {
        List<byte[]> above = new ArrayList<>();
        long count = size >> (HEIGHT * level);
        Tile tile = last(level, count);
        for (byte[] hash : hashes) {
            tile = tile.with(hash);
            if (tile.width() == Tile.WIDTH) {
                changed.add(tile);
                above.add(tile.root(0, Tile.WIDTH));
                tile = new Tile(level, tile.no() + 1, new byte[0]);
            }
        }
        if (tile.width() > 0) {
            changed.add(tile);
        }
        return above;
    }

    private Tile last(int level, long count) {
        long no = count / Tile.WIDTH;
        int width = (int) (count % Tile.WIDTH);
        if (width == 0) {
            return new Tile(level, no, new byte[0]);
        }
        Tile tile = tile(level, no, width);
        return new Tile(level, no, java.util.Arrays.copyOf(tile.hashes(), width * Merkle.BYTES));
    }

    /** The leaf's hash. */
    public byte[] leaf(long no) {
        require(no >= 0 && no < size, "There is no leaf " + no);
        return subtree(0, no);
    }

    /** Audit path of a leaf in the tree of the first {@code leaves} (RFC 6962, section 2.1.1), from the leaf upwards. */
    public List<byte[]> inclusion(long no, long leaves) {
        require(no >= 0 && no < leaves && leaves <= size, "There is no leaf " + no + " among " + leaves);
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = leaves;
        while (to - from > 1) {
            long split = from + split(to - from);
            if (no < split) {
                path.add(0, range(split, to));
                to = split;
            } else {
                path.add(0, range(from, split));
                from = split;
            }
        }
        return path;
    }

    /** Consistency proof between two sizes (RFC 6962, section 2.1.2); empty where they are equal or the first is 0. */
    public List<byte[]> consistency(long before, long after) {
        require(before >= 0 && before <= after && after <= size, "There is no way from " + before + " to " + after);
        List<byte[]> path = new ArrayList<>();
        if (before == 0 || before == after) {
            return path;
        }
        long from = 0;
        long to = after;
        while (before != to) {
            long split = from + split(to - from);
            if (before <= split) {
                path.add(0, range(split, to));
                to = split;
            } else {
                path.add(0, range(from, split));
                from = split;
            }
        }
        if (from > 0) {
            path.add(0, range(from, to));
        }
        return path;
    }

    private byte[] range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return subtree(height, from >> height);
        }
        long split = from + split(count);
        return Merkle.node(range(from, split), range(split, to));
    }

    /** Root of the complete subtree of this height and number. */
    private byte[] subtree(int height, long index) {
        int level = height / HEIGHT;
        int count = 1 << (height % HEIGHT);
        long first = index * count;
        int offset = (int) (first % Tile.WIDTH);
        return tile(level, first / Tile.WIDTH, offset + count).root(offset, count);
    }

    private Tile tile(int level, long no, int width) {
        Tile tile = read.computeIfAbsent(level + "/" + no, key -> found(kept.tile(level, no), level, no));
        require(tile.width() >= width, "Tile " + level + "/" + no + " is too short");
        return tile;
    }

    private static Tile found(@Nullable Tile tile, int level, long no) {
        if (tile == null) {
            throw new IllegalStateException("Tile " + level + "/" + no + " is missing");
        }
        return tile;
    }

    /** The largest power of two below {@code count}. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private static void require(boolean holds, String words) {
        if (!holds) {
            throw new IllegalStateException(words);
        }
    }
}
