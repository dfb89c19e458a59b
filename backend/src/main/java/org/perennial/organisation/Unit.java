package org.perennial.organisation;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A business unit.
 *
 * @param code short name, unique, used in imports
 * @param parentId null for the organisation itself
 * @param zone zone that applies here, own or inherited
 * @param ownZone zone set here; null when inherited
 * @param country ISO 3166 code of a country or of a part of it ({@code DE-BY}) whose public holidays apply, own or inherited; null when there is none
 * @param ownCountry country set here; null when inherited
 * @param weekend days off that apply here, own or inherited
 * @param ownWeekend days off set here; null when inherited
 * @param inScope whether the unit lies in the scope of the management system
 * @param version for optimistic locking; give it back on update
 */
public record Unit(
        UUID id,
        String code,
        String name,
        @Nullable UUID parentId,
        @Nullable UUID headId,
        @Nullable UUID deputyId,
        String zone,
        @Nullable String ownZone,
        @Nullable String country,
        @Nullable String ownCountry,
        Set<DayOfWeek> weekend,
        @Nullable Set<DayOfWeek> ownWeekend,
        boolean inScope,
        long version) {}
