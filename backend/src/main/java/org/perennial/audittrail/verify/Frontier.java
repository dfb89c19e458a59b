package org.perennial.audittrail.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** A tree that grows at its right end and knows only what its next root needs: the complete subtrees, largest first. */
public final class Frontier {

    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long size;

    public long size() {
        return size;
    }

    public void append(byte[] leaf) {
        byte[] hash = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            hash = Merkle.node(subtrees.removeLast(), hash);
        }
        subtrees.addLast(hash);
        size++;
    }

    public byte[] root() {
        if (size == 0) {
            return Merkle.empty();
        }
        Iterator<byte[]> fromRight = subtrees.descendingIterator();
        byte[] hash = fromRight.next();
        while (fromRight.hasNext()) {
            hash = Merkle.node(fromRight.next(), hash);
        }
        return hash;
    }
}
