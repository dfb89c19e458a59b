package org.perennial.audittrail.verify;

import java.security.MessageDigest;
import org.perennial.shared.Hashes;

/** The two hashes of RFC 6962, section 2.1. */
public final class Merkle {

    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private Merkle() {}

    /** Hash of a leaf with this content. */
    public static byte[] leaf(byte[] content) {
        MessageDigest digest = Hashes.sha256();
        digest.update(LEAF);
        return digest.digest(content);
    }

    /** Hash of the node above these two. */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Hashes.sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** Root of the tree without leaves. */
    public static byte[] empty() {
        return Hashes.sha256().digest();
    }
}
