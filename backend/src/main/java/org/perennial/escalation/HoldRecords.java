package org.perennial.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HoldRecords extends JpaRepository<Hold, UUID> {

    /** The case alone, so that its row can be taken before the hold is read. */
    @Query("select hold.caseId from Hold hold where hold.id = :id")
    Optional<UUID> caseOf(UUID id);

    List<Hold> findByCaseIdOrderByAskedAtDescIdDesc(UUID caseId);

    List<Hold> findByCaseIdAndStateIn(UUID caseId, Collection<Hold.State> states);

    List<Hold> findByCaseIdInAndState(Collection<UUID> caseIds, Hold.State state);

    List<Hold> findByAskedOfInAndStateOrderByAskedAtAscIdAsc(Collection<String> principals, Hold.State state);
}
