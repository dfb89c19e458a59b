package org.perennial.organisation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AbsenceRepository extends Repository<AbsenceEntity, UUID> {

    AbsenceEntity saveAndFlush(AbsenceEntity absence);

    Optional<AbsenceEntity> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from AbsenceEntity a where a.id = ?1")
    Optional<AbsenceEntity> take(UUID id);

    @Query("select a from AbsenceEntity a where a.personId = ?1 order by a.fromDay desc, a.id")
    List<AbsenceEntity> of(UUID personId, Limit limit);

    @Query("select a from AbsenceEntity a where a.personId in ?1 and a.startsAt <= ?2 and a.endsAt > ?2"
            + " and a.state <> org.perennial.organisation.Absence$State.WITHDRAWN")
    List<AbsenceEntity> covering(Collection<UUID> personIds, Instant at);

    @Query("select count(a) > 0 from AbsenceEntity a where a.startsAt <= ?1 and a.endsAt > ?1"
            + " and a.state <> org.perennial.organisation.Absence$State.WITHDRAWN")
    boolean anybody(Instant at);

    @Query("select a from AbsenceEntity a where a.substituteId = ?1 and a.startsAt <= ?2 and a.endsAt > ?2"
            + " and a.state <> org.perennial.organisation.Absence$State.WITHDRAWN")
    List<AbsenceEntity> coveredBy(UUID substituteId, Instant at);

    @Query("select count(a) > 0 from AbsenceEntity a where a.personId = ?1 and a.fromDay <= ?3 and a.toDay >= ?2 and a.id <> ?4"
            + " and a.state <> org.perennial.organisation.Absence$State.WITHDRAWN")
    boolean overlaps(UUID personId, LocalDate from, LocalDate to, UUID except);

    @Query("select a from AbsenceEntity a where a.state in ?1")
    List<AbsenceEntity> inState(Collection<Absence.State> states);

    @Query("select min(a.startsAt) from AbsenceEntity a where a.state = org.perennial.organisation.Absence$State.PLANNED")
    Optional<Instant> nextStart();

    @Query("select min(a.endsAt) from AbsenceEntity a where a.state = org.perennial.organisation.Absence$State.RUNNING")
    Optional<Instant> nextEnd();

    @Query("select a.id from AbsenceEntity a"
            + " where (a.state = org.perennial.organisation.Absence$State.PLANNED and a.startsAt <= ?1)"
            + " or (a.state = org.perennial.organisation.Absence$State.RUNNING and a.endsAt <= ?1)"
            + " order by a.startsAt, a.id")
    List<UUID> due(Instant now);
}
