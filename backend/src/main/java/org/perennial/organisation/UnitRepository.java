package org.perennial.organisation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<UnitEntity, UUID> {

    UnitEntity saveAndFlush(UnitEntity unit);

    Optional<UnitEntity> findById(UUID id);

    Optional<UnitEntity> findByCodeKey(String codeKey);

    @Query("select u from UnitEntity u order by lower(u.name), u.id")
    List<UnitEntity> allByName();

    @Query("select u.id from UnitEntity u where u.headId = ?1 or u.deputyId = ?1")
    List<UUID> ledBy(UUID personId);

    /** Held while the tree or the chain of managers changes, so that two changes cannot close a circle together. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from UnitEntity u where u.parentId is null")
    Optional<UnitEntity> lockRoot();
}
