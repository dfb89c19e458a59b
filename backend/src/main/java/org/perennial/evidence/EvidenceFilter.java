package org.perennial.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which evidence to list; null leaves a condition out.
 *
 * @param q part of title, file name or source, without case
 */
public record EvidenceFilter(@Nullable UUID caseId, @Nullable UUID controlUnitId, @Nullable String q) {}
