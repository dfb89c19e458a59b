package org.perennial.audittrail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.perennial.shared.Hashes;

/**
 * Binds an entry to its payload without containing it: {@code SHA-256(salt || payload)}. With the salt gone, nobody can find
 * out by trying which payload it was, so erasing payload and salt erases what was said while the entry still verifies.
 */
final class Commitment {

    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Commitment() {}

    static byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }

    /** 64 hexadecimal digits. */
    static String of(byte[] salt, String content) {
        MessageDigest digest = Hashes.sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
