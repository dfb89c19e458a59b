package org.perennial.cases;

import java.util.UUID;

/** A case has ended with an outcome of its type, inside the transaction that ended it. */
public record CaseEnded(UUID caseId, String caseType, String outcome) {}
