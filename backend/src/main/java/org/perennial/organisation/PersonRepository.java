package org.perennial.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.perennial.shared.PersonRef;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<PersonEntity, UUID> {

    PersonEntity save(PersonEntity person);

    void flush();

    Optional<PersonEntity> findById(UUID id);

    Optional<PersonEntity> findByEmployeeId(String employeeId);

    Optional<PersonEntity> findByEmailKey(String emailKey);

    List<PersonEntity> findAll();

    /** A person whose last working day is known. */
    record Leaving(UUID id, UUID unitId, LocalDate lastWorkingDay, long version) {}

    @Query("select new org.perennial.organisation.PersonRepository$Leaving(p.id, p.unitId, p.lastWorkingDay, p.version)"
            + " from PersonEntity p where p.status = org.perennial.organisation.PersonStatus.ACTIVE and p.lastWorkingDay is not null")
    List<Leaving> leaving();

    @Query("select p.managerId from PersonEntity p where p.id = ?1")
    Optional<UUID> managerOf(UUID id);

    @Query("select new org.perennial.shared.PersonRef(p.id, p.name) from PersonEntity p where p.id in ?1")
    List<PersonRef> refs(Collection<UUID> ids);

    @Query("select new org.perennial.shared.PersonRef(p.id, p.name) from PersonEntity p"
            + " where p.id = ?1 and p.status = org.perennial.organisation.PersonStatus.ACTIVE")
    Optional<PersonRef> activeRef(UUID id);

    @Query("select p.id from PersonEntity p where p.id in ?1 and p.status = org.perennial.organisation.PersonStatus.ACTIVE")
    Set<UUID> activeAmong(Collection<UUID> ids);

    /** Of these, people who work here: not those from outside, who only have a guest's account. */
    @Query("select p.id from PersonEntity p where p.id in ?1 and p.status = org.perennial.organisation.PersonStatus.ACTIVE"
            + " and not exists (select 1 from AccountEntity a where a.personId = p.id and a.guest = true)")
    Set<UUID> staffAmong(Collection<UUID> ids);

    /** What everybody but this person is called and where they are written to. */
    @Query("select p.name, p.email from PersonEntity p where p.id <> ?1")
    Stream<Object[]> othersCalled(UUID id);

    /** Rows after ({@code nameKey}, {@code id}); an empty name key comes before all. Null filters let everything through. */
    @Query("select p from PersonEntity p where (p.nameKey > :nameKey or (p.nameKey = :nameKey and p.id > :id))"
            + " and p.searchText like :pattern escape '\\'"
            + " and (:everywhere = true or p.unitId in :units)"
            + " and p.status in :statuses"
            + " and (:guests = true or not exists (select 1 from AccountEntity a where a.personId = p.id and a.guest = true))"
            + " order by p.nameKey, p.id")
    List<PersonEntity> page(
            String nameKey, UUID id, String pattern, boolean everywhere, Collection<UUID> units, Collection<PersonStatus> statuses, boolean guests,
            Limit limit);
}
