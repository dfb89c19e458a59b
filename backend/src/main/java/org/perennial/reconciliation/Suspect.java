package org.perennial.reconciliation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where two of three did not agree when they were read one after the other.
 *
 * @param subject id of the item, the engine's task or the case, by kind
 * @param caseId the case whose row guards it
 */
record Suspect(DifferenceKind kind, String subject, @Nullable UUID caseId) {}
