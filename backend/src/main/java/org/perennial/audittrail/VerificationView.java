package org.perennial.audittrail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.verify.TrailReport;
import org.perennial.shared.PersonRef;

/**
 * A verification of the whole trail.
 *
 * @param state {@code RUNNING}, {@code GOOD}, {@code BAD}, or {@code FAILED} where it broke off without a result
 * @param startedAt system time
 * @param total entries when it began
 * @param checked entries so far
 * @param trustedSize entries that the checkpoint somebody brought vouches for; null where none was brought
 * @param endedAt system time; null while it runs
 * @param report null until there is a result
 */
public record VerificationView(
        UUID id,
        String state,
        Instant startedAt,
        PersonRef startedBy,
        long total,
        long checked,
        @Nullable Long trustedSize,
        @Nullable Instant endedAt,
        @Nullable TrailReport report) {}
