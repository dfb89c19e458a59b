package org.perennial.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.perennial.shared.Ids;

/** A day on which a unit and those below it do not work. */
@Entity
@Table(name = "unit_holiday")
class HolidayEntity {

    @Id
    private UUID id = Ids.next();

    private UUID unitId;
    private LocalDate onDay;
    private String name;

    @SuppressWarnings("NullAway.Init")
    protected HolidayEntity() {}

    HolidayEntity(UUID unitId, LocalDate onDay, String name) {
        this.unitId = unitId;
        this.onDay = onDay;
        this.name = name;
    }

    UUID unitId() {
        return unitId;
    }

    LocalDate onDay() {
        return onDay;
    }

    String name() {
        return name;
    }
}
