package org.perennial.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text as it is looked for: without case and accents, so that "jose" finds José. Stored beside what is searched, so that a search
 * compares and does not compute; letters without a mark of their own stand as people type them.
 */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LETTERS = Pattern.compile("[ßæœøłđðþı]");
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private Folded() {}

    /** Folding can make several letters of one, so it is cut where a column ends. */
    public static String of(String text, int max) {
        String folded = of(text);
        return folded.substring(0, Math.min(folded.length(), max));
    }

    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return LETTERS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(letter -> PLAIN.get(letter.group()));
    }
}
