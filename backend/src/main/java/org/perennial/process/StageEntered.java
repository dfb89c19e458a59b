package org.perennial.process;

import java.util.UUID;

/** A case entered a stage of its type. */
public record StageEntered(UUID caseId, String stage) {}
