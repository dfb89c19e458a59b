package org.perennial.process;

import java.util.UUID;

/** The diagram of a case has reached its end. */
public record ProcessEnded(UUID caseId) {}
