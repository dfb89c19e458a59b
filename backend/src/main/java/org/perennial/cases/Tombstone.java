package org.perennial.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a deleted case.
 *
 * @param sealHash the seal it was closed with, so that a copy kept elsewhere can be told to be the one; null where it had none
 * @param rule by which it was deleted, in words
 */
public record Tombstone(
        UUID caseId,
        String number,
        String type,
        UUID unitId,
        Instant closedAt,
        @Nullable String sealHash,
        String rule,
        UUID proposedBy,
        UUID approvedBy,
        Instant deletedAt) {}
