package org.perennial.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sender's file name safe to store, show and give back, and leaves it readable: other scripts, spaces and signs stay.
 * What goes: directories, control characters, marks that turn the reading direction or are invisible, excess length.
 */
final class FileNames {

    /** In UTF-16 units; file systems take 255 bytes, most names are far below. */
    static final int MAX_LENGTH = 200;

    private static final int MAX_EXTENSION = 16;

    /**
     * Controls, format characters (bidirectional marks among them), line separators, unpaired surrogates. The joiners stay: words
     * of some scripts are misspelt without them.
     */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}[\\p{Cf}&&[^\\u200c\\u200d]]]");

    private FileNames() {}

    /** Never empty. */
    static String clean(@Nullable String given) {
        String name = given == null ? "" : given;
        name = INVISIBLE.matcher(name).replaceAll("");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        // A name of dots only, or with dots and spaces at its end, means something else to some file systems.
        name = name.strip().replaceAll("[. ]+$", "").strip();
        return name.isEmpty() ? "unnamed" : shorten(name);
    }

    /** What follows the last dot, lower case; empty without one. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shorten(String name) {
        if (name.length() <= MAX_LENGTH) {
            return name;
        }
        String extension = extension(name);
        String tail = extension.isEmpty() || extension.length() > MAX_EXTENSION ? "" : "." + extension;
        String head = name.substring(0, MAX_LENGTH - tail.length());
        boolean cutsPair = Character.isHighSurrogate(head.charAt(head.length() - 1));
        return (cutsPair ? head.substring(0, head.length() - 1) : head) + tail;
    }
}
