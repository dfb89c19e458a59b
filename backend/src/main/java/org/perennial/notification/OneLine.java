package org.perennial.notification;

import java.util.regex.Pattern;

/** Makes any text fit for a header: whatever could end a line or turn its direction becomes a blank. */
final class OneLine {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\s]+");

    private OneLine() {}

    static String of(String text, int longest) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = longest - 1;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
