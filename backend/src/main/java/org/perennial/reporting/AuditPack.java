package org.perennial.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.controls.ControlName;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;

/**
 * An audit pack, as it is shown.
 *
 * @param units each with those below it
 * @param caseTypes none for all
 * @param controls none for all
 * @param requestedAt business time
 * @param files pieces of evidence
 * @param endedAt system time at which it was done or failed last; null before
 * @param failure why it failed; null unless it did
 * @param failureCode of what stopped it: {@code audit-pack.cut-off}, {@code audit-pack.error}, or that of a problem such as {@code
 *     checkpoint.none}; null unless it failed, and for packs that failed in older versions
 * @param size bytes of the file; null until it is done
 * @param sha256 of the file, hexadecimal; null until it is done
 * @param manifestSha256 of {@code manifest.json} in it, hexadecimal; null until it is done, and for packs of older versions
 * @param expiresAt system time after which the file is taken away; null unless it is there
 * @param deletedAt business time at which somebody deleted it; null unless somebody did
 * @param deletedBy who did; null unless somebody did
 */
public record AuditPack(
        UUID id,
        String title,
        LocalDate periodFrom,
        LocalDate periodTo,
        List<UnitRef> units,
        List<PackedType> caseTypes,
        List<ControlName> controls,
        PersonRef requestedBy,
        Instant requestedAt,
        PackState state,
        int cases,
        int files,
        int casesDone,
        int filesDone,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable String failureCode,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String manifestSha256,
        @Nullable Instant expiresAt,
        @Nullable Instant deletedAt,
        @Nullable PersonRef deletedBy,
        List<String> allowedActions) {

    /** A case type in short. */
    public record PackedType(String key, String title) {}
}
