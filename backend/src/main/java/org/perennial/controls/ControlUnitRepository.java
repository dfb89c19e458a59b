package org.perennial.controls;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface ControlUnitRepository extends JpaRepository<ControlUnit, UUID> {

    boolean existsByControlIdAndUnitId(UUID controlId, UUID unitId);

    /** Raises the version with the commit, also where only a duty changes hands. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<ControlUnit> findToChangeById(UUID id);
}
