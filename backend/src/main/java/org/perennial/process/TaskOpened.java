package org.perennial.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user task appeared in a case; published inside the transaction that made it.
 *
 * @param stepKey the task's id in the diagram without {@code userTask_}
 * @param roles role keys that may take it; empty when {@code assignee} is set
 * @param assignee the person the diagram names; null when it names roles
 * @param dueAt null when the step has no deadline
 * @param facts declared facts local to this task, such as {@code actionId}
 */
public record TaskOpened(
        String taskId,
        UUID caseId,
        String stepKey,
        List<String> roles,
        @Nullable UUID assignee,
        @Nullable Instant dueAt,
        Map<String, Object> facts) {}
