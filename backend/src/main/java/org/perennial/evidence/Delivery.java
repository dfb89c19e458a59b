package org.perennial.evidence;

import org.jspecify.annotations.Nullable;
import org.perennial.shared.Violations;

/**
 * How evidence is brought by whoever does not know the case: a pipeline names the control.
 *
 * @param control code of the control, such as {@code A.5.18}; null where a case is named
 * @param unit code of the business unit; null where a case is named
 * @param note what it shows, in words, for the task that waits for it
 * @param key the same key gives the same evidence, however often it is sent; null where it comes once
 */
public record Delivery(@Nullable String control, @Nullable String unit, @Nullable String note, @Nullable String key) {

    /** Brought to a case by hand. */
    public static final Delivery NONE = new Delivery(null, null, null, null);

    private static final int KEY_MAX = 100;
    private static final int NOTE_MAX = 10_000;

    /** @throws org.perennial.shared.Problem 400 {@code validation.failed} for a text that is too long */
    void check() {
        Violations violations = new Violations();
        violations.addIf(note != null && note.length() > NOTE_MAX, "/note", "text.too-long", "At most " + NOTE_MAX + " characters.");
        violations.addIf(
                key != null && key.length() > KEY_MAX, "/Idempotency-Key", "text.too-long", "At most " + KEY_MAX + " characters.");
        violations.throwIfAny();
    }
}
