package org.perennial.inbox;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface WorkItems extends JpaRepository<WorkItem, UUID> {

    Optional<WorkItem> findByTaskId(String taskId);

    /** Takes the row, so that of two people who act on it at once the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select item from WorkItem item where item.id = :id")
    Optional<WorkItem> take(UUID id);

    @Query("select item.caseId from WorkItem item where item.id = :id")
    Optional<UUID> caseOf(UUID id);

    List<WorkItem> findByCaseIdAndState(UUID caseId, WorkItem.State state);

    List<WorkItem> findByCaseIdOrderByCreatedAtAscIdAsc(UUID caseId);
}
