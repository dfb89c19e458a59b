package org.perennial.organisation;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.PersonDirectory;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** What makes a business unit valid. */
@Component
class UnitRules {

    private final UnitRepository units;
    private final PersonDirectory people;

    UnitRules(UnitRepository units, PersonDirectory people) {
        this.units = units;
        this.people = people;
    }

    /** @param id null for a unit that is new */
    void check(@Nullable UUID id, UnitData data, UnitForest forest) {
        Violations wrong = new Violations();
        String code = wrong.line("/code", data.code(), 30);
        wrong.line("/name", data.name(), 200);
        units.findByCodeKey(UnitEntity.key(code)).filter(other -> !other.id().equals(id)).ifPresent(
                other -> wrong.add("/code", "code.taken", "Another unit has this code."));
        checkParent(id, data.parentId(), forest, wrong);
        checkPerson("/headId", data.headId(), wrong);
        checkPerson("/deputyId", data.deputyId(), wrong);
        wrong.addIf(
                data.deputyId() != null && data.deputyId().equals(data.headId()),
                "/deputyId", "deputy.is-head", "Head and deputy must be two people.");
        checkCalendar("", new CalendarDraft.Settings(data.zone(), data.country(), data.weekend()), wrong);
        wrong.throwIfAny();
    }

    private void checkParent(@Nullable UUID id, @Nullable UUID parentId, UnitForest forest, Violations wrong) {
        boolean root = forest.root().isEmpty() || forest.root().get().equals(id);
        if (parentId == null) {
            wrong.addIf(!root, "/parentId", "required", "Choose the unit above this one.");
        } else if (!forest.has(parentId)) {
            wrong.add("/parentId", "unit.unknown", "There is no such business unit.");
        } else if (root || (id != null && forest.downwards(id).contains(parentId))) {
            wrong.add("/parentId", "unit.cycle", "A unit cannot lie below itself.");
        }
    }

    private void checkPerson(String pointer, @Nullable UUID personId, Violations wrong) {
        wrong.addIf(
                personId != null && !people.staff(personId), pointer, "person.unknown", "Nobody of that id works here.");
    }

    /** @param at where in the request the values stand */
    static void checkCalendar(String at, CalendarDraft.Settings data, Violations wrong) {
        wrong.addIf(!zoneKnown(data.zone()), at + "/zone", "zone.unknown", "Use the name of a time zone, such as Europe/Berlin.");
        wrong.addIf(
                data.country() != null && !PublicHolidays.knows(data.country()),
                at + "/country", "country.unknown", "Use the code of a country whose public holidays are known, such as DE, or of a part of it, such as DE-BY.");
        wrong.addIf(
                data.weekend() != null && data.weekend().size() > 6, at + "/weekend", "weekend.whole-week", "At least one day of the week must be worked.");
    }

    private static boolean zoneKnown(@Nullable String zone) {
        try {
            return zone == null || (ZoneId.getAvailableZoneIds().contains(zone) && !ZoneId.of(zone).getId().toUpperCase(Locale.ROOT).startsWith("SYSTEMV/"));
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
