package org.perennial.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.PersonRef;

/**
 * One piece of evidence, as it is shown.
 *
 * @param size bytes
 * @param sha256 of the bytes, hexadecimal
 * @param collectedAt business time at which it was handed in
 * @param step key of the step it was collected in; null for the case as a whole
 * @param controlUnitId the control in a unit the case is about; null where it is about none
 * @param backfilled handed in more than 14 days after the period it tells about (domain.md, section 1)
 * @param duplicate the same collection was handed in before
 */
public record Evidence(
        UUID id,
        String title,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        EvidenceKind kind,
        EvidenceStatus status,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        Instant collectedAt,
        PersonRef collector,
        String source,
        EvidenceMethod method,
        @Nullable String query,
        @Nullable Long rowCount,
        UUID caseId,
        @Nullable String step,
        @Nullable UUID controlUnitId,
        boolean backfilled,
        boolean duplicate,
        List<String> allowedActions) {}
