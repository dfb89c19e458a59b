package org.perennial.audittrail.verify;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not as it was sealed.
 *
 * @param from number of the entry, or of the first that may be meant; null where it is about no entry
 * @param to number behind the last one that may be meant; null where {@code from} is
 * @param entry id of the entry, where one is there to have an id
 * @param text one sentence in English
 */
public record TrailFinding(Kind kind, @Nullable Long from, @Nullable Long to, @Nullable UUID entry, String text) {

    /** What is wrong. */
    public enum Kind {
        ENTRY_CHANGED,
        ENTRY_MISSING,
        ENTRY_INSERTED,
        ENTRY_REORDERED,
        ENTRY_UNREADABLE,
        PAYLOAD_CHANGED,
        PAYLOAD_MISSING,
        TREE_CHANGED,
        CHECKPOINT_MISSING,
        CHECKPOINT_FORGED,
        HISTORY_REWRITTEN,
        HEAD_REPLACED,
        ROLLED_BACK
    }

    /** Whether it is about one entry and no other. */
    boolean exact() {
        return from != null && to != null && to - from == 1;
    }

    static TrailFinding at(Kind kind, long no, @Nullable UUID entry, String text) {
        return new TrailFinding(kind, no, no + 1, entry, text);
    }

    static TrailFinding between(Kind kind, long from, long to, String text) {
        return new TrailFinding(kind, from, to, null, text);
    }

    /** About the trail as a whole. */
    public static TrailFinding whole(Kind kind, String text) {
        return new TrailFinding(kind, null, null, null, text);
    }
}
