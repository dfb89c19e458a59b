package org.perennial.seats;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record of a population, as it was called when the sample was drawn.
 *
 * @param position from 1, in the order of {@code key}; those up to the sample's size are the sample
 * @param key what the record was ordered by
 * @param caseId the case itself, or that of the evidence
 * @param label number of a case, or name of a file; null for a file that was deleted with its case since
 * @param detail title of a case, or SHA-256 of a file; null for a case that was deleted since
 */
public record SampleItem(int position, String key, UUID recordId, @Nullable UUID caseId, @Nullable String label, @Nullable String detail) {}
