package org.perennial.audittrail.verify;

import java.util.Arrays;
import java.util.List;

/** Checks the proofs of RFC 6962 as RFC 9162, sections 2.1.3.2 and 2.1.4.2, describes it. */
public final class Proofs {

    private Proofs() {}

    /** Whether the leaf has this number in the tree of this size and root. */
    public static boolean includes(long no, long size, byte[] leaf, List<byte[]> path, byte[] root) {
        if (no < 0 || no >= size) {
            return false;
        }
        long node = no;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Merkle.node(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Merkle.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree of the second size and root begins with the one of the first. */
    public static boolean consistent(long before, byte[] beforeRoot, long after, byte[] afterRoot, List<byte[]> path) {
        if (before < 0 || before > after) {
            return false;
        }
        if (before == after) {
            return path.isEmpty() && Arrays.equals(beforeRoot, afterRoot);
        }
        if (before == 0) {
            return path.isEmpty() && Arrays.equals(beforeRoot, Merkle.empty());
        }
        return grown(before, beforeRoot, after, afterRoot, path);
    }

    private static boolean grown(long before, byte[] beforeRoot, long after, byte[] afterRoot, List<byte[]> path) {
        long node = before - 1;
        long last = after - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        // A first tree that is complete is a node of the second one and not repeated in the proof.
        boolean complete = Long.bitCount(before) == 1;
        if (!complete && path.isEmpty()) {
            return false;
        }
        byte[] first = complete ? beforeRoot : path.get(0);
        byte[] second = first;
        for (byte[] sibling : path.subList(complete ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = Merkle.node(sibling, first);
                second = Merkle.node(sibling, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = Merkle.node(second, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(first, beforeRoot) && Arrays.equals(second, afterRoot);
    }
}
