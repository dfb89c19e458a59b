package org.perennial.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.Roles;
import org.perennial.organisation.People;
import org.perennial.organisation.PeopleQuery;
import org.perennial.organisation.Person;
import org.perennial.organisation.PersonData;
import org.perennial.organisation.PersonStatus;
import org.perennial.organisation.Units;
import org.perennial.shared.Page;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Everybody who works here may look up colleagues; changing them needs the capability in their unit, the old and the new. Who
 * leaves loses all roles, so whoever says that they left must be allowed to end each of them.
 */
@RestController
@RequestMapping("/api/people")
class PersonController {

    private final People people;
    private final Units units;
    private final PersonViews views;
    private final Roles roles;
    private final Access access;

    PersonController(People people, Units units, PersonViews views, Roles roles, Access access) {
        this.people = people;
        this.units = units;
        this.views = views;
        this.roles = roles;
        this.access = access;
    }

    @GetMapping
    @Operation(operationId = "listPeople")
    Page<PersonView> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable PersonStatus status,
            @RequestParam(defaultValue = "false") boolean staff,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Page<Person> page = people.find(new PeopleQuery(q, unit, status, staff, Page.limit(limit), cursor));
        return new Page<>(views.of(page.items()), page.nextCursor());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getPerson")
    ResponseEntity<PersonView> get(@PathVariable UUID id) {
        Person person = people.get(id);
        return Versions.ok(views.of(person), person.version());
    }

    @PostMapping
    @Operation(operationId = "createPerson")
    ResponseEntity<PersonView> create(@RequestBody PersonBody body) {
        PersonData data = body.data();
        requireKnown(data.unitId());
        Person person = people.create(data);
        return Versions.created(views.of(person), person.version());
    }

    @PutMapping("/{id}")
    @Operation(operationId = "updatePerson")
    ResponseEntity<PersonView> update(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PersonBody body) {
        Person before = people.get(id);
        access.require(Capability.MANAGE_ORGANISATION, before.unitId());
        PersonData data = body.data();
        requireKnown(data.unitId());
        // A last working day makes them leave as well, once it is over.
        boolean leaves = data.status() == PersonStatus.LEFT || !Objects.equals(before.lastWorkingDay(), data.lastWorkingDay());
        if (before.status() != PersonStatus.LEFT && leaves) {
            roles.assignmentsOf(id).forEach(held -> access.require(Capability.MANAGE_ROLES, held.unitId()));
        }
        Person person = people.update(id, Versions.of(ifMatch), data);
        return Versions.ok(views.of(person), person.version());
    }

    /** The capability in a unit that exists; an unknown one is left to the rules, which name the field. */
    private void requireKnown(UUID unitId) {
        access.require(Capability.MANAGE_ORGANISATION, units.upwards(unitId).isEmpty() ? null : unitId);
    }
}
