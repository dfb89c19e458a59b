package org.perennial.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * How a token is written: {@code perennial_<id>_<32 random bytes>_<checksum>}, all hexadecimal. Prefix and checksum let scanners
 * find one that leaked and let us refuse a mistyped one without asking the database.
 */
record TokenText(UUID id, String text) {

    private static final String PREFIX = "perennial_";
    private static final int RANDOM_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("(" + PREFIX + "([0-9a-f]{32})_[0-9a-f]{64})_([0-9a-f]{8})");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenText make(UUID id) {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        String body = PREFIX + id.toString().replace("-", "") + "_" + HexFormat.of().formatHex(bytes);
        return new TokenText(id, body + "_" + checksum(body));
    }

    /** Empty for anything that was never a token. */
    static Optional<TokenText> parse(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches() || !checksum(parts.group(1)).equals(parts.group(3))) {
            return Optional.empty();
        }
        String id = parts.group(2);
        return Optional.of(new TokenText(
                new UUID(Long.parseUnsignedLong(id.substring(0, 16), 16), Long.parseUnsignedLong(id.substring(16), 16)), text));
    }

    private static String checksum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** The secret never shows in a log. */
    @Override
    public String toString() {
        return PREFIX + id;
    }
}
