package org.perennial.shared;

import org.jspecify.annotations.Nullable;

/** Reasons, questions and messages as people type them. */
public final class Words {

    /** Longest reason or message in characters. */
    public static final int REASON = 2_000;

    /** Longest question or answer in characters. */
    public static final int QUESTION = 4_000;

    /** As much of a text as a notice repeats. */
    private static final int SHORT = 600;

    private Words() {}

    /** @throws Problem 400 with code {@code required} or {@code too-long} at the pointer */
    public static String required(@Nullable String text, String pointer, int max) {
        String words = optional(text, pointer, max);
        if (words.isEmpty()) {
            throw Problem.invalid(pointer, "required", "Please write a few words.");
        }
        return words;
    }

    /** @return the text without blanks around it; empty where there is none */
    public static String optional(@Nullable String text, String pointer, int max) {
        String words = text == null ? "" : text.strip();
        if (words.length() > max) {
            throw Problem.invalid(pointer, "too-long", "At most " + max + " characters.");
        }
        if (words.indexOf('\u0000') >= 0) {
            throw Problem.invalid(pointer, "control-character", "Remove the invisible control character.");
        }
        return words;
    }

    public static String shortened(String words) {
        return words.length() <= SHORT ? words : words.substring(0, SHORT - 1) + "…";
    }
}
