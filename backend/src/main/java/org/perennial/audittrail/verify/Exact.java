package org.perennial.audittrail.verify;

import java.util.Base64;

/** Base64 that has one text for each value: the JDK's decoder overlooks changed bits behind the last byte. */
final class Exact {

    private Exact() {}

    /** @throws IllegalArgumentException for any other text */
    static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("Not the Base64 text of its bytes");
        }
        return bytes;
    }
}
