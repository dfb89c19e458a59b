package org.perennial.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;

/**
 * A list of cases to delete.
 *
 * @param unit which it covers, with those below
 * @param reason of who decided; null where they gave none
 * @param cases on the list; {@code deleted}, {@code kept} and {@code excluded} of them
 * @param files pieces of evidence in all of them
 * @param bytes of these files
 * @param own whether the reader proposed it and therefore must not approve it
 */
public record RunView(
        UUID id,
        UnitRef unit,
        RunState state,
        PersonRef proposedBy,
        Instant proposedAt,
        @Nullable PersonRef decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant endedAt,
        long cases,
        long deleted,
        long kept,
        long excluded,
        long files,
        long records,
        long bytes,
        boolean own,
        long version,
        List<String> allowedActions) {}
