package org.perennial.audittrail.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.perennial.shared.Hashes;

/**
 * A public key in the form of C2SP signed-note: {@code name+id+key}. Only Ed25519, type 0x01.
 *
 * @param name who signs; the origin of the log
 * @param point 32 bytes of the public key
 */
public record NoteKey(String name, byte[] point) {

    static final byte ED25519 = 0x01;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws IllegalArgumentException for a text that is no such key */
    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        byte[] key = parts.length == 3 ? Exact.base64(parts[2]) : new byte[0];
        if (key.length != 1 + Merkle.BYTES || key[0] != ED25519) {
            throw new IllegalArgumentException("This is no verifier key: " + text.strip());
        }
        NoteKey parsed = new NoteKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (!named(parsed.name) || !parts[1].equals(parsed.id())) {
            throw new IllegalArgumentException("The verifier key contradicts itself: " + text.strip());
        }
        return parsed;
    }

    /** Whether a name can stand in a note. */
    public static boolean named(String name) {
        return !name.isEmpty() && name.chars().noneMatch(sign -> sign == '+' || Character.isWhitespace(sign) || sign < 0x20);
    }

    /** First four bytes of SHA-256 over name, line feed, type and key; eight hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        MessageDigest digest = Hashes.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(point), 4);
    }

    /** The line to give to others. */
    public String text() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(
                ByteBuffer.allocate(1 + point.length).put(ED25519).put(point).array());
    }

    boolean verifies(byte[] message, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(
                    ByteBuffer.allocate(X509.length + point.length).put(X509).put(point).array()));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException noKeyOrNoSignature) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey key && text().equals(key.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
