package org.perennial.audittrail.verify;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept, to be checked.
 *
 * @param no its number, as kept
 * @param leaf the leaf hash kept for this number; null where none is
 * @param said what the entry says; null where it is withheld from the reader and only its leaf is given
 * @param salt null where the payload is erased
 * @param content null where the payload is erased
 */
public record SealedEntry(
        long no, byte @Nullable [] leaf, @Nullable Said said, byte @Nullable [] salt, @Nullable String content) {

    /**
     * What is needed of an entry besides its bytes.
     *
     * @param canonical the bytes that were sealed
     * @param commitment to the payload, 64 hexadecimal digits
     * @param erases the entry whose payload this one says to be erased; null for all other actions
     */
    public record Said(byte[] canonical, UUID id, String commitment, @Nullable UUID erases) {

        public static final String ERASED = "payload.erased";
        public static final String ENTRY = "audit-entry";

        /** What an action on a subject says to be erased. */
        public static @Nullable UUID erases(String action, String subjectType, @Nullable UUID subject) {
            return ERASED.equals(action) && ENTRY.equals(subjectType) ? subject : null;
        }
    }
}
