package org.perennial.evidence;

import java.time.Instant;
import org.perennial.shared.PersonRef;

/**
 * Who said last whether a piece of evidence counts; the status says what they said, unless a newer version came since.
 *
 * @param at business time
 */
public record EvidenceDecision(PersonRef by, Instant at, String reason) {}
