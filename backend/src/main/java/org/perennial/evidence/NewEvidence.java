package org.perennial.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file that is handed in.
 *
 * @param fileName as the sender gave it, cleaned on the way in
 * @param declaredType media type the sender claims; null when it claims none
 * @param caseId null where the {@link Delivery} names a control instead
 * @param itemId the task it was collected for; null for the case as a whole
 * @param source system or place it comes from
 * @param periodFrom first day it tells about; null together with {@code periodTo} where it tells about no period
 * @param title null for the file name
 * @param query how the rows were selected; null where there was no query
 * @param rowCount rows in an export; null where it has none
 * @param supersedes the evidence whose place it takes, in the same case or for the same control; null for something new
 */
public record NewEvidence(
        @Nullable String fileName,
        @Nullable String declaredType,
        @Nullable UUID caseId,
        @Nullable UUID itemId,
        @Nullable EvidenceKind kind,
        @Nullable String source,
        @Nullable EvidenceMethod method,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String title,
        @Nullable String query,
        @Nullable Long rowCount,
        @Nullable UUID supersedes) {}
