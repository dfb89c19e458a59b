package org.perennial.process;

import java.util.regex.Pattern;

/** Texts measured as the browser measures them, so that both sides of the form profile agree. */
final class FormText {

    /** White space of ECMAScript's {@code trim}; Java's own methods know neither the no-break space nor the byte order mark. */
    private static final String SPACE = "[\\t\\n\\u000B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]";

    private static final Pattern AROUND = Pattern.compile("\\A" + SPACE + "+|" + SPACE + "++\\z");

    private FormText() {}

    /** The text without white space around it. */
    static String trimmed(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
