package org.perennial.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface HolidayRepository extends Repository<HolidayEntity, UUID> {

    List<HolidayEntity> saveAll(Iterable<HolidayEntity> holidays);

    @Query("select h from HolidayEntity h where h.unitId in ?1 order by h.onDay, h.id")
    List<HolidayEntity> ofUnits(Collection<UUID> unitIds);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from HolidayEntity h where h.unitId = ?1 and h.onDay between ?2 and ?3")
    void deleteOf(UUID unitId, LocalDate from, LocalDate to);
}
