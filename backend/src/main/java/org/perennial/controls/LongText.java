package org.perennial.controls;

import org.jspecify.annotations.Nullable;
import org.perennial.shared.Violations;

/** Checks texts of several lines. */
final class LongText {

    private static final int MAX = 10_000;

    private LongText() {}

    /** May be empty, but must be given; the null character is the one that databases refuse. */
    static void check(Violations violations, String pointer, @Nullable String text) {
        violations.addIf(text == null, pointer, "required", "Fill in this field.");
        violations.addIf(text != null && text.length() > MAX, pointer, "too-long", "At most " + MAX + " characters.");
        violations.addIf(
                text != null && text.indexOf(0) >= 0, pointer, "control-character", "Remove the invisible control character.");
    }
}
