package org.perennial.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one person got it.
 *
 * @param groupId the first of several with one cause; null for the first itself and for what stands alone
 * @param more how many belong to this first one; 0 for others
 */
record Told(
        UUID id,
        UUID personId,
        String kind,
        @Nullable UUID caseId,
        @Nullable UUID itemId,
        @Nullable String path,
        boolean mandatory,
        @Nullable String cause,
        Map<String, Object> facts,
        Instant madeAt,
        @Nullable Instant readAt,
        @Nullable UUID groupId,
        int more) {

    /** Where it leads inside the product; never to a case its receiver may not read. */
    String link(boolean readable) {
        if (itemId != null) {
            return "/inbox?item=" + itemId;
        }
        if (path != null) {
            return path;
        }
        return caseId == null || !readable ? "/notifications" : "/cases/" + caseId;
    }
}
