package org.perennial.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AcceptanceRecords extends JpaRepository<Acceptance, UUID> {

    List<Acceptance> findByItemIdOrderByAcceptedAtDescIdDesc(UUID itemId);

    List<Acceptance> findByItemIdInAndEndsAtAfter(Collection<UUID> itemIds, Instant now);
}
