package org.perennial.audittrail.verify;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Signs notes of C2SP signed-note with Ed25519. Its text is the private key: {@code PRIVATE+KEY+name+id+key}. */
public final class NoteSigner {

    private static final String PREFIX = "PRIVATE+KEY+";

    private final NoteKey key;
    private final byte[] seed;

    private NoteSigner(String name, byte[] seed) {
        byte[] point = new byte[Merkle.BYTES];
        // The JDK signs, but gives no public key for a private one.
        Ed25519.generatePublicKey(seed, 0, point, 0);
        this.key = new NoteKey(name, point);
        this.seed = seed;
    }

    /** A new key. */
    public static NoteSigner generate(String name) {
        if (!NoteKey.named(name)) {
            throw new IllegalArgumentException("A key cannot be called \"" + name + "\": no spaces and no plus sign");
        }
        byte[] seed = new byte[Merkle.BYTES];
        new SecureRandom().nextBytes(seed);
        return new NoteSigner(name, seed);
    }

    /** @throws IllegalArgumentException for a text that is no such key; the text is not repeated */
    public static NoteSigner parse(String text) {
        String line = text.strip();
        String[] parts = line.startsWith(PREFIX) ? line.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        byte[] bytes = parts.length == 3 ? Exact.base64(parts[2]) : new byte[0];
        if (bytes.length != 1 + Merkle.BYTES || bytes[0] != NoteKey.ED25519) {
            throw new IllegalArgumentException("This is no private key of a signed note");
        }
        NoteSigner signer = new NoteSigner(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!NoteKey.named(parts[0]) || !signer.key.id().equals(parts[1])) {
            throw new IllegalArgumentException("The private key contradicts itself");
        }
        return signer;
    }

    /** The public half. */
    public NoteKey key() {
        return key;
    }

    /** The private key; belongs into a file for its owner only. */
    public String secret() {
        byte[] typed = ByteBuffer.allocate(1 + seed.length).put(NoteKey.ED25519).put(seed).array();
        return PREFIX + key.name() + "+" + key.id() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** The note of this text, which ends with a line feed. */
    public String sign(String text) {
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] signature = signer.sign();
            byte[] named = ByteBuffer.allocate(4 + signature.length).put(key.idBytes()).put(signature).array();
            return text + "\n\u2014 " + key.name() + " " + Base64.getEncoder().encodeToString(named) + "\n";
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
