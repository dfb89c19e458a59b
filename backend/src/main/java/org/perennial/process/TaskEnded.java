package org.perennial.process;

import java.util.UUID;

/** A user task is over: completed, or {@code cancelled} because the case went another way. */
public record TaskEnded(String taskId, UUID caseId, boolean cancelled) {}
