package org.perennial.retention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;

/**
 * That a person's name goes, proposed by one person and decided on by another.
 *
 * @param person under the pseudonym once it is done
 * @param reason of who proposed it
 * @param decisionReason of who rejected it; null otherwise
 * @param standsInTheWay why it cannot be done now; empty where nothing does, and once it is decided
 * @param own whether the reader proposed it and therefore must not approve it
 */
public record ErasureView(
        UUID id,
        PersonRef person,
        UnitRef unit,
        ErasureState state,
        String reason,
        PersonRef proposedBy,
        Instant proposedAt,
        @Nullable PersonRef decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        List<String> standsInTheWay,
        boolean own,
        long version,
        List<String> allowedActions) {}
