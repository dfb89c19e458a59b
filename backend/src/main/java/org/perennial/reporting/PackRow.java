package org.perennial.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pack as it is stored. */
record PackRow(
        UUID id,
        String title,
        LocalDate periodFrom,
        LocalDate periodTo,
        List<String> caseTypes,
        List<UUID> controlIds,
        UUID requestedBy,
        Instant requestedAt,
        int cases,
        int files,
        PackState state,
        @Nullable UUID buildId,
        int builds,
        int casesDone,
        int filesDone,
        @Nullable Instant endedAt,
        @Nullable String failure,
        @Nullable String failureCode,
        @Nullable Long size,
        @Nullable String sha256,
        @Nullable String manifestSha256,
        @Nullable Instant deletedAt,
        @Nullable UUID deletedBy) {}
