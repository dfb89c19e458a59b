package org.perennial.audittrail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the trail is sealed.
 *
 * @param entries sealed entries; the last one has this number less one
 * @param waiting entries that are not sealed yet, counted up to a thousand
 * @param sealedAt system time; null while nothing is sealed
 * @param checkpoint the newest one; null while there is none
 * @param verifierKey public key of this node in the form of C2SP signed-note
 * @param trouble why no checkpoint is signed; null where nothing is in the way
 */
public record SealView(
        long entries,
        int waiting,
        @Nullable Instant sealedAt,
        @Nullable CheckpointView checkpoint,
        String verifierKey,
        @Nullable String trouble) {}
