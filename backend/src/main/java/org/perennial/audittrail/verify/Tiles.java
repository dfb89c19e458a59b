package org.perennial.audittrail.verify;

import org.jspecify.annotations.Nullable;

/** Where tiles lie. */
@FunctionalInterface
public interface Tiles {

    /** The tile as it is kept, full or not; null where there is none. */
    @Nullable Tile tile(int level, long no);
}
