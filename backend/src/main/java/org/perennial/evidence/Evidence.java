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
 * @param caseId null for evidence of a control that no case asked for
 * @param itemId the task it was collected for; null for the case as a whole
 * @param step key of the step it was collected in; null for the case as a whole
 * @param controlUnitId the control in a unit the case is about; null where it is about none
 * @param backfilled handed in more than 14 days after the period it tells about (domain.md, section 1)
 * @param freshUntil last day on which it says enough about its control, one cycle after its period; null without a control
 * @param unchanged collected afresh, and the same bytes as before
 * @param duplicate the same collection was handed in before
 * @param decision who accepted or rejected it last; null while it stands as it came
 * @param supersedes the version whose place it took; null for the first
 * @param supersededBy the version that took its place; null for the newest
 * @param version for {@code If-Match}
 * @param delivered the task it was brought to; null except in the answer to who delivered it
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
        @Nullable UUID caseId,
        @Nullable UUID itemId,
        @Nullable String step,
        @Nullable UUID controlUnitId,
        @Nullable LocalDate freshUntil,
        boolean backfilled,
        boolean unchanged,
        boolean duplicate,
        @Nullable EvidenceDecision decision,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        long version,
        @Nullable Delivered delivered,
        List<String> allowedActions) {}
