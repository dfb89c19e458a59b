package org.perennial.audittrail.verify;

import org.jspecify.annotations.Nullable;

/** Texts in the form of RFC 8785: each has exactly one. */
public final class JsonText {

    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** Appends the text with quotes and escapes, or {@code null}. */
    public static StringBuilder append(StringBuilder to, @Nullable String text) {
        if (text == null) {
            return to.append("null");
        }
        to.append('"');
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            switch (sign) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\b' -> to.append("\\b");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\f' -> to.append("\\f");
                case '\r' -> to.append("\\r");
                default -> {
                    if (sign < 0x20) {
                        to.append("\\u00").append(HEX.charAt(sign >> 4)).append(HEX.charAt(sign & 0xf));
                    } else {
                        to.append(sign);
                    }
                }
            }
        }
        return to.append('"');
    }
}
