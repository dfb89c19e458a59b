package org.perennial.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task something is asked about, as far as the reader may know it.
 *
 * @param itemId null where the reader may not read the case
 * @param title of the step
 * @param caseId null where the reader may not read the case
 * @param caseTitle null where the reader may not read the case
 */
public record AskedTask(
        @Nullable UUID itemId, String title, @Nullable UUID caseId, String caseNumber, @Nullable String caseTitle) {}
