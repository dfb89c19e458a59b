package org.perennial.audittrail;

import java.time.Instant;

/**
 * A signed head.
 *
 * @param size entries it vouches for
 * @param madeAt system time
 * @param note the text to keep outside
 */
public record CheckpointView(long size, Instant madeAt, String note) {

    static CheckpointView of(CheckpointTable.Made made) {
        return new CheckpointView(made.size(), made.madeAt(), made.note());
    }
}
