package org.perennial.controls;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CauseCategoryRepository extends JpaRepository<CauseCategory, UUID> {

    List<CauseCategory> findAllByOrderByName();

    Optional<CauseCategory> findByCode(String code);
}
