package org.perennial.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a file can be shown without opening it: words and cells, never the file's own markup.
 *
 * @param form how to show it
 * @param text of {@code TEXT}; null otherwise
 * @param rows of {@code TABLE}, the first being the headings; null otherwise
 * @param cut whether there is more than is shown
 */
public record Preview(Form form, @Nullable String text, @Nullable List<List<String>> rows, boolean cut) {

    /** {@code IMAGE}: a picture the browser may draw from its bytes; {@code PDF}: pages that a reader draws, running nothing; {@code NONE}: to be downloaded. */
    public enum Form {
        TEXT,
        TABLE,
        IMAGE,
        PDF,
        NONE
    }

    static Preview none() {
        return new Preview(Form.NONE, null, null, false);
    }

    static Preview pdf() {
        return new Preview(Form.PDF, null, null, false);
    }

    static Preview image() {
        return new Preview(Form.IMAGE, null, null, false);
    }
}
