package org.perennial.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ExtensionRecords extends JpaRepository<Extension, UUID> {

    /** The item alone, so that its row can be taken before the request is read. */
    @Query("select extension.itemId from Extension extension where extension.id = :id")
    Optional<UUID> itemOf(UUID id);

    List<Extension> findByItemIdOrderByAskedAtDescIdDesc(UUID itemId);

    long countByItemIdAndState(UUID itemId, Extension.State state);

    boolean existsByItemIdAndState(UUID itemId, Extension.State state);

    List<Extension> findByItemIdAndState(UUID itemId, Extension.State state);

    List<Extension> findByItemIdInAndStateIn(Collection<UUID> itemIds, Collection<Extension.State> states);

    List<Extension> findByAskedOfInAndStateOrderByAskedAtAscIdAsc(Collection<String> principals, Extension.State state);
}
