package org.perennial.audittrail.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;

/**
 * The signed head of the tree at one size (C2SP tlog-checkpoint in a C2SP signed-note).
 *
 * @param origin whose tree it is
 * @param size leaves in the tree
 * @param root 32 bytes
 * @param note the whole text, signatures included
 */
public record Checkpoint(String origin, long size, byte[] root, String note) {

    private static final String SIGNED_BY = "\u2014 ";

    /** Signs the head of a tree. */
    public static Checkpoint sign(NoteSigner signer, long size, byte[] root) {
        String origin = signer.key().name();
        String text = origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        return new Checkpoint(origin, size, root, signer.sign(text));
    }

    /**
     * Reads a note without judging its signatures. Line ends of other systems and empty lines around it are forgiven, because
     * checkpoints travel by mail.
     *
     * @throws IllegalArgumentException for a text that is no checkpoint
     */
    public static Checkpoint parse(String text) {
        String note = text.replace("\r\n", "\n").strip() + "\n";
        int end = note.lastIndexOf("\n\n");
        String[] lines = end < 0 ? new String[0] : note.substring(0, end).split("\n", -1);
        try {
            byte[] root = Exact.base64(lines[2]);
            if (root.length != Merkle.BYTES || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
                throw new IllegalArgumentException("A checkpoint has origin, size and root");
            }
            return new Checkpoint(lines[0], Long.parseLong(lines[1]), root, note);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException not) {
            throw new IllegalArgumentException("This is no checkpoint", not);
        }
    }

    /** Whether one of these keys, called as the origin, signed it. */
    public boolean signedBy(Collection<NoteKey> keys) {
        int end = note.lastIndexOf("\n\n");
        byte[] message = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        return note.substring(end + 2).lines().anyMatch(line -> keys.stream().anyMatch(key -> signed(line, key, message)));
    }

    private boolean signed(String line, NoteKey key, byte[] message) {
        String begin = SIGNED_BY + key.name() + " ";
        if (!key.name().equals(origin) || !line.startsWith(begin)) {
            return false;
        }
        try {
            byte[] named = Exact.base64(line.substring(begin.length()));
            return named.length == 68
                    && Arrays.equals(named, 0, 4, key.idBytes(), 0, 4)
                    && key.verifies(message, Arrays.copyOfRange(named, 4, named.length));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    boolean same(byte[] otherRoot) {
        return Arrays.equals(root, otherRoot);
    }
}
