package org.perennial.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.perennial.identity.Accounts;
import org.perennial.identity.Roles;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.organisation.PersonData;
import org.perennial.organisation.Unit;
import org.perennial.organisation.UnitData;
import org.perennial.organisation.Units;
import org.perennial.shared.PersonRef;

/** Makes the sample's units, people, roles and accounts. */
@DemoBean
class SampleOrganisation {

    private final SampleData data;
    private final Units units;
    private final People people;
    private final Roles roles;
    private final Accounts accounts;

    SampleOrganisation(SampleData data, Units units, People people, Roles roles, Accounts accounts) {
        this.data = data;
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
    }

    void make(SampleKeys keys) {
        data.units().forEach(unit -> keys.put("unit", unit.text("key"), create(unit, keys).id()));
        Map<String, Person> made = new HashMap<>();
        for (Part part : data.people()) {
            Person person = create(part, keys, made);
            made.put(part.text("key"), person);
            keys.person(part.text("key"), new PersonRef(person.id(), person.name()));
            part.list("roles").forEach(role -> roles.assign(person.id(), role.toString(), person.unitId()));
        }
        data.units().forEach(unit -> nameHead(unit, keys));
    }

    /** Accounts come last: they are what tells that the sample is complete. Hashing is slow on purpose, so all cores share it. */
    void open(SampleKeys keys) {
        data.people().parallelStream()
                .forEach(part -> accounts.create(keys.id("person", part.text("key")), part.text("key"), data.password()));
    }

    private Unit create(Part unit, SampleKeys keys) {
        String parent = unit.textOrNull("parent");
        return units.create(new UnitData(
                unit.text("key"),
                unit.text("name"),
                parent == null ? null : keys.id("unit", parent),
                null,
                null,
                unit.textOrNull("zone"),
                unit.textOrNull("country"),
                null,
                true));
    }

    private Person create(Part part, SampleKeys keys, Map<String, Person> made) {
        String manager = part.textOrNull("manager");
        LocalDate startOn = keys.day(-900);
        return people.create(new PersonData(
                part.text("number"),
                part.text("name"),
                part.text("key") + "@halden.example",
                keys.id("unit", part.text("unit")),
                manager == null ? null : made.get(manager).id(),
                startOn,
                null,
                null));
    }

    private void nameHead(Part part, SampleKeys keys) {
        Unit unit = units.get(keys.id("unit", part.text("key")));
        String deputy = part.textOrNull("deputy");
        units.update(unit.id(), unit.version(), new UnitData(
                unit.code(),
                unit.name(),
                unit.parentId(),
                keys.id("person", part.text("head")),
                deputy == null ? null : keys.id("person", deputy),
                unit.ownZone(),
                unit.ownCountry(),
                unit.ownWeekend(),
                unit.inScope()));
    }
}
