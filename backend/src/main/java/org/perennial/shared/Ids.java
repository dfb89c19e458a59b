package org.perennial.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Makes the ids of all records: version 7 UUIDs (RFC 9562), which sort by the time they were made and keep indexes narrow. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new id; never the same twice, ordered by system time to the millisecond. */
    public static UUID next() {
        long millis = SystemTime.now().toEpochMilli();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** A secret nobody can guess, fit for addresses: 256 random bits in 43 letters, digits, hyphens and underscores. */
    public static String secret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
