package org.perennial.controls;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ControlUnitRepository extends JpaRepository<ControlUnit, UUID> {

    boolean existsByControlIdAndUnitId(UUID controlId, UUID unitId);
}
