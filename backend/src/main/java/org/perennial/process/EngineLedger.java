package org.perennial.process;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the engine holds, for those who compare it with what the product holds. In batches; the order is the database's. */
public interface EngineLedger {

    /** An open user task of a case. */
    record OpenTask(String taskId, UUID caseId) {}

    /** @param after id of the last task seen; null to begin */
    List<OpenTask> tasks(@Nullable String after, int limit);

    /** Those of these tasks that are open. */
    Set<String> openAmong(Collection<String> taskIds);

    /** Cases that run, by id. @param after the last one seen; null to begin */
    List<UUID> cases(@Nullable UUID after, int limit);

    /** Those of these cases that run. */
    Set<UUID> runningAmong(Collection<UUID> caseIds);

    /** An open task as it was announced when it opened; empty when there is none. */
    Optional<TaskOpened> task(String taskId);

    /** Removes what runs of a case that is over; its tasks end, the case is told nothing. Without effect where nothing runs. */
    void remove(UUID caseId);

    /** Takes away what was written down of a case that is over: the way it took and the engine's own history. */
    void forget(UUID caseId);
}
