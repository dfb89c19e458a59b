package org.perennial.audittrail.verify;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Up to 256 neighbouring hashes of one height: those of complete subtrees of 256^{@code level} leaves, from number 256·{@code no} on.
 *
 * @param level 0 for leaves
 * @param hashes one after the other, 32 bytes each
 */
public record Tile(int level, long no, byte[] hashes) {

    /** Hashes in a full tile. */
    public static final int WIDTH = 256;

    public int width() {
        return hashes.length / Merkle.BYTES;
    }

    /** The hash at this place; null where the tile is too short. */
    public byte @Nullable [] at(int index) {
        return index < width() ? hash(index) : null;
    }

    byte[] hash(int index) {
        return Arrays.copyOfRange(hashes, index * Merkle.BYTES, (index + 1) * Merkle.BYTES);
    }

    /** Root over {@code count} hashes from {@code from} on; a power of two. */
    byte[] root(int from, int count) {
        if (count == 1) {
            return hash(from);
        }
        int half = count / 2;
        return Merkle.node(root(from, half), root(from + half, half));
    }

    Tile with(byte[] hash) {
        byte[] more = Arrays.copyOf(hashes, hashes.length + Merkle.BYTES);
        System.arraycopy(hash, 0, more, hashes.length, Merkle.BYTES);
        return new Tile(level, no, more);
    }
}
