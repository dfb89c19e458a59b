package org.perennial.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RoleAssignmentRepository extends Repository<RoleAssignmentEntity, UUID> {

    RoleAssignmentEntity save(RoleAssignmentEntity assignment);

    Optional<RoleAssignmentEntity> findById(UUID id);

    @Query("select a from RoleAssignmentEntity a where a.personId in ?1 and a.validTo is null order by a.validFrom, a.id")
    List<RoleAssignmentEntity> openOf(Collection<UUID> personIds);

    @Query("select a from RoleAssignmentEntity a where a.personId = ?1 order by a.validFrom desc, a.id desc")
    List<RoleAssignmentEntity> historyOf(UUID personId);

    @Query("select distinct a.personId from RoleAssignmentEntity a where a.role = ?1 and a.unitId = ?2 and a.validTo is null")
    List<UUID> holdersAt(String role, UUID unitId);

    @Query("select count(a) > 0 from RoleAssignmentEntity a"
            + " where a.personId = ?1 and a.role = ?2 and a.unitId in ?3 and a.validTo is null")
    boolean holds(UUID personId, String role, Collection<UUID> unitIds);

    @Query("select distinct a.unitId from RoleAssignmentEntity a where a.personId = ?1 and a.role in ?2 and a.validTo is null")
    List<UUID> unitsOf(UUID personId, Collection<String> roles);
}
