package org.perennial.seats;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SeatRepository extends JpaRepository<Seat, UUID> {

    /** Newest first. */
    @Query("select s from Seat s where ?1 member of s.packIds order by s.openedAt desc, s.id desc")
    List<Seat> ofPack(UUID packId);

    @Query("select s from Seat s where s.personId = ?1 and s.endedAt is null and s.validUntil > ?2")
    List<Seat> notOver(UUID personId, Instant now);

    @Query("select distinct p from Seat s join s.packIds p where s.endedAt is null and s.validUntil > ?1")
    Set<UUID> packsInUse(Instant now);

    @Query("select s.id from Seat s where s.endedAt is null and s.begun = false and s.validFrom <= ?1 and s.validUntil > ?1")
    List<UUID> beginning(Instant now);

    /** Of what begins, and has not ended before it did. */
    @Query("select min(s.validFrom) from Seat s where s.endedAt is null and s.begun = false and s.expired = false")
    Optional<Instant> nextBegin();

    @Query("select s.id from Seat s where s.endedAt is null and s.expired = false and s.validUntil <= ?1")
    List<UUID> ending(Instant now);

    @Query("select min(s.validUntil) from Seat s where s.endedAt is null and s.expired = false")
    Optional<Instant> nextEnd();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Seat s where s.id = ?1")
    Optional<Seat> take(UUID id);
}
