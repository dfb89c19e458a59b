package org.perennial.testing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.perennial.identity.Role;
import org.perennial.organisation.Person;
import org.perennial.organisation.PersonData;
import org.perennial.organisation.Unit;
import org.perennial.organisation.UnitData;

/**
 * A business unit with one person for every role, who is called by the role's key ({@code person("isms")}) and holds it in this
 * unit; beside it another unit with one person without roles, {@code stranger}. Zone Europe/Berlin, holidays of Germany. Made
 * through the facades.
 */
public final class TestOrganisation {

    /** Everybody's password. */
    public static final String PASSWORD = "correct horse battery";

    private final TestOrganisations made;
    private final String name;
    private final Unit unit;
    private final Unit otherUnit;
    private final Map<String, UUID> people = new ConcurrentHashMap<>();
    private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();

    TestOrganisation(TestOrganisations made, UUID root, String name) {
        this.made = made;
        this.name = name;
        this.unit = made.unit(name, "Unit " + name, root);
        this.otherUnit = made.unit(name + "-other", "Other unit " + name, root);
        for (Role role : Role.values()) {
            add(role.key(), role.key());
        }
        add("stranger", otherUnit.id());
    }

    public Unit unit() {
        return unit;
    }

    /** Sets the people called {@code bu_head} and {@code risk_owner} as the unit's head and deputy. */
    public void appointLeaders() {
        made.units.update(unit.id(), unit.version(), new UnitData(
                unit.code(), unit.name(), unit.parentId(), person("bu_head"), person("risk_owner"), null, null, null, true));
    }

    public UUID unitId() {
        return unit.id();
    }

    /** A sister of the unit, in which nobody of {@link #unit()} holds a role. */
    public UUID otherUnitId() {
        return otherUnit.id();
    }

    /** Id of a person by key. */
    public UUID person(String key) {
        UUID id = people.get(key);
        if (id == null) {
            throw new IllegalArgumentException("Nobody is called " + key + "; there are " + people.keySet());
        }
        return id;
    }

    /** Adds a person of the unit who holds these roles in it. */
    public UUID add(String key, String... roles) {
        return add(key, unit.id(), roles);
    }

    /** Adds a person of any unit who holds these roles in it. */
    public UUID add(String key, UUID unitId, String... roles) {
        Person person = made.people.create(PersonData.of(name + "-" + key, fullName(key), email(key), unitId));
        for (String role : roles) {
            made.roles.assign(person.id(), role, unitId);
        }
        people.put(key, person.id());
        return person.id();
    }

    /** Gives a person one more role, in any unit. */
    /** @return the assignment, for {@link #withdraw} */
    public UUID grant(String key, String role, UUID unitId) {
        return made.roles.assign(person(key), role, unitId).id();
    }

    public void withdraw(UUID assignment) {
        made.roles.end(assignment);
    }

    public String fullName(String key) {
        return "Test " + key.replace('_', ' ') + " " + name;
    }

    public String email(String key) {
        return key + "@" + name + ".example";
    }

    public String login(String key) {
        return name + "." + key;
    }

    /** The person's browser, signed in; always the same one. */
    public ApiClient signedInAs(String key) {
        return clients.computeIfAbsent(key, this::anotherBrowserOf);
    }

    /** One more browser of the person, signed in. */
    public ApiClient anotherBrowserOf(String key) {
        UUID id = person(key);
        if (made.accounts.login(id).isEmpty()) {
            made.accounts.create(id, login(key), PASSWORD);
        }
        return made.anonymous().signIn(login(key), PASSWORD);
    }

    /** Sets login and password anew, as an administrator does. */
    public void giveAccount(String key) {
        made.accounts.reset(person(key), login(key), PASSWORD);
    }

    /** A browser with nobody signed in. */
    public ApiClient nobody() {
        return made.anonymous();
    }
}
