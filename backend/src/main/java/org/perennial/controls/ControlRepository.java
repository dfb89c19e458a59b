package org.perennial.controls;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ControlRepository extends JpaRepository<Control, UUID> {

    boolean existsByCodeIgnoreCaseAndIdNot(String code, UUID id);
}
